using System.Text.Json.Nodes;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>Programs that are started in a container which runs already.</summary>
public sealed class Execs
{
    readonly DockerClient client;
    readonly Requests requests;

    internal Execs(DockerClient client, Requests requests) => (this.client, this.requests) = (client, requests);

    /// <summary>Prepares a program and does not start it. Gives the id of what will run.</summary>
    /// <param name="body">What <c>POST /containers/ID/exec</c> takes.</param>
    public Task<string> Create(string container, JsonObject body, CancellationToken cancellation) => EngineException.Explain(async () =>
        (await requests.Post($"/containers/{Uri.EscapeDataString(container)}/exec", body, cancellation)).GetProperty("Id").GetString()!);

    /// <summary>Starts it and connects with its streams.</summary>
    public Task<Attachment> Start(string exec, bool isTerminal, CancellationToken cancellation) =>
        EngineException.Explain(() => requests.Upgrade($"/exec/{exec}/start", new() { ["Detach"] = false, ["Tty"] = isTerminal }, isTerminal, cancellation));

    /// <summary>Starts it and leaves it to itself.</summary>
    public Task StartDetached(string exec, bool isTerminal, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Exec.StartContainerExecAsync(exec, new() { Detach = true, TTY = isTerminal }, cancellation));

    /// <summary>Tells the program's terminal how large the person's is.</summary>
    public Task Resize(string exec, int columns, int rows, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Exec.ResizeExecTtyAsync(exec, new() { Width = columns, Height = rows }, cancellation));

    /// <summary>How it ended; null while it runs.</summary>
    public Task<int?> ExitCode(string exec, CancellationToken cancellation) => EngineException.Explain(async () =>
    {
        var state = await client.Exec.InspectContainerExecAsync(exec, cancellation);
        return state.Running ? null : (int?)state.ExitCode;
    });
}
