using System.Net.Http;
using System.Text.Json.Nodes;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>The containers of an engine.</summary>
public sealed class Containers
{
    readonly DockerClient client;
    readonly Requests requests;

    readonly bool isHere;

    internal Containers(DockerClient client, Requests requests, bool isHere) => (this.client, this.requests, this.isHere) = (client, requests, isHere);

    /// <summary>Makes a container and does not start it. Gives its id. A name in use comes with the next one that is free.</summary>
    /// <param name="body">What <c>POST /containers/create</c> takes.</param>
    public async Task<string> Create(JsonObject body, string? name, string? platform, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation)
    {
        try
        {
            return await Made(body, name, platform, labels, cancellation);
        }
        catch (EngineException taken) when (taken.Problem is { Kind: ProblemKind.NameInUse } && name is not null)
        {
            throw new EngineException(EngineProblem.NameTaken(name, Names.NextFree(name, await List(all: true, label: null, cancellation))));
        }
    }

    Task<string> Made(JsonObject body, string? name, string? platform, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) =>
        EngineException.Explain(async () =>
        {
            var query = string.Join('&', new[] { ("name", name), ("platform", platform) }
                .Where(part => part.Item2 is not null).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
            var made = await requests.Post($"/containers/create?{query}", Labels.On(body, labels), cancellation);
            return made.GetProperty("Id").GetString()!;
        });

    /// <summary>What a second container of the same command is made from, beside the first: host ports and, for one with a name, a name that nobody has.</summary>
    public async Task<(JsonObject Body, string? Name)> Beside(JsonObject body, string? name, CancellationToken cancellation)
    {
        var there = await List(all: true, label: null, cancellation);
        return (Ports.WithFree(body, there, isHere), name is null ? null : Names.NextFree(name, there));
    }

    /// <summary>Starts a container; one that runs already is left alone, one that is paused goes on. A port that is taken comes with its holder and a free one.</summary>
    public async Task Start(string container, CancellationToken cancellation)
    {
        try
        {
            await EngineException.Explain(() => client.Containers.StartContainerAsync(container, new(), cancellation));
        }
        catch (EngineException paused) when (paused.Problem.Kind is ProblemKind.ContainerPaused)
        {
            await EngineException.Explain(() => client.Containers.UnpauseContainerAsync(container, cancellation));
        }
        catch (EngineException taken) when (taken.Problem is { Kind: ProblemKind.PortTaken, Subject: { } port })
        {
            throw new EngineException(await PortTaken(int.Parse(port), cancellation));
        }
    }

    /// <summary>Asks the container to stop; after <paramref name="patience"/> seconds (the engine's own, 10, when null) it is ended.</summary>
    public Task Stop(string container, uint? patience, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Containers.StopContainerAsync(container, new() { WaitBeforeKillSeconds = patience }, cancellation));

    public Task Restart(string container, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Containers.RestartContainerAsync(container, new(), cancellation));

    /// <summary>Removes a container and, when asked, its anonymous volumes; <paramref name="force"/> ends a running one first.</summary>
    public Task Remove(string container, bool force, bool volumes, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Containers.RemoveContainerAsync(container, new() { Force = force, RemoveVolumes = volumes }, cancellation));

    public Task Rename(string container, string name, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Containers.RenameContainerAsync(container, new() { NewName = name }, cancellation));

    /// <summary>Removes a container, running or not, with its nameless volumes; one that goes by itself, as after <c>--rm</c>, is waited for.</summary>
    public async Task RemoveWhole(string container, CancellationToken cancellation)
    {
        try
        {
            await Remove(container, force: true, volumes: true, cancellation);
        }
        catch (EngineException going) when (going.Problem.Kind is ProblemKind.ContainerNotFound or ProblemKind.ContainerGoing)
        {
            await Gone(container, cancellation);
        }
    }

    /// <summary>The containers, the newest first.</summary>
    /// <param name="all">Also those that do not run.</param>
    /// <param name="label">Only those that carry this label.</param>
    public Task<IReadOnlyList<Container>> List(bool all, string? label, CancellationToken cancellation) =>
        EngineException.Explain<IReadOnlyList<Container>>(async () =>
        {
            var parameters = new ContainersListParameters { All = all };
            if (label is not null) parameters.Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { [label] = true } };
            var found = await client.Containers.ListContainersAsync(parameters, cancellation);
            return [.. found.Select(Container.Of).OrderByDescending(container => container.Created)];
        });

    /// <summary>One container with the ports it really has and why it ended.</summary>
    public Task<ContainerDetails> Inspect(string container, CancellationToken cancellation) =>
        EngineException.Explain(async () => ContainerDetails.Of(await client.Containers.InspectContainerAsync(container, cancellation)));

    /// <summary>What the container has written so far: the last <paramref name="lines"/> lines of both streams.</summary>
    public async Task<string> Log(string container, int lines, CancellationToken cancellation)
    {
        var text = new System.Text.StringBuilder();
        await foreach (var part in Logs(container, lines, follow: false, cancellation)) text.Append(part);
        return text.ToString();
    }

    /// <summary>What the container writes, in the pieces in which it comes; with <paramref name="follow"/> until the container ends.</summary>
    public IAsyncEnumerable<string> Logs(string container, int lines, bool follow, CancellationToken cancellation) => LogText.Of(
        () => client.Containers.GetContainerLogsAsync(container, new() { ShowStdout = true, ShowStderr = true, Follow = follow, Tail = lines.ToString() }, cancellation), cancellation);

    /// <summary>Waits until the container has ended. Gives its exit code.</summary>
    public Task<long> Wait(string container, CancellationToken cancellation) =>
        EngineException.Explain(async () => (await client.Containers.WaitContainerAsync(container, cancellation)).StatusCode);

    /// <summary>Waits until a container that is being removed has gone.</summary>
    public async Task Gone(string container, CancellationToken cancellation)
    {
        try
        {
            await EngineException.Explain(() => requests.Post($"/containers/{container}/wait?condition=removed", [], cancellation));
        }
        catch (EngineException gone) when (gone.Problem.Kind is ProblemKind.ContainerNotFound)
        {
        }
    }

    /// <summary>
    /// Listens for the end of a container, from now on: asked before it starts, so that no end is missed. The task that comes back gives the
    /// exit code, or fails when the engine goes away.
    /// </summary>
    /// <param name="removed">True to wait until a container that removes itself is gone.</param>
    public async Task<Task<int>> Ending(string container, bool removed, CancellationToken cancellation)
    {
        var path = $"/containers/{Uri.EscapeDataString(container)}/wait?condition=next-exit";
        var lines = await EngineException.Explain(() => requests.Open(HttpMethod.Post, path, null, new Dictionary<string, string>(), cancellation));
        return EngineException.Explain(async () =>
        {
            var code = await Code(lines, cancellation);
            // Podman has forgotten the code by then.
            if (removed) await Gone(container, cancellation);
            return code;
        });
    }

    static async Task<int> Code(Requests.Lines lines, CancellationToken cancellation)
    {
        using (lines)
            await foreach (var ended in lines.Read(cancellation))
                return ended.GetProperty("StatusCode").GetInt32();
        throw new EngineException(EngineProblem.NotRunning("it ended the connection"));
    }

    /// <summary>Connects with the streams of a container, which may not have started yet.</summary>
    /// <param name="query">Which streams and detach keys: what <c>POST /containers/ID/attach</c> takes.</param>
    /// <param name="isTerminal">Whether the container has a terminal.</param>
    public Task<Attachment> Attach(string container, string query, bool isTerminal, CancellationToken cancellation) =>
        EngineException.Explain(() => requests.Upgrade($"/containers/{Uri.EscapeDataString(container)}/attach?{query}", null, isTerminal, cancellation));

    /// <summary>What the container has written and writes, stream by stream.</summary>
    /// <param name="query">Which lines: what <c>GET /containers/ID/logs</c> takes.</param>
    public Task<Attachment> ReadLog(string container, string query, bool isTerminal, CancellationToken cancellation) =>
        EngineException.Explain(() => requests.Read($"/containers/{Uri.EscapeDataString(container)}/logs?{query}", isTerminal, cancellation));

    /// <summary>Tells the container's terminal how large the person's is.</summary>
    public Task Resize(string container, int columns, int rows, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Containers.ResizeContainerTtyAsync(container, new() { Width = columns, Height = rows }, cancellation));

    /// <summary>Sends a signal, such as <c>INT</c>, to what runs in the container.</summary>
    public Task Signal(string container, string signal, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Containers.KillContainerAsync(container, new() { Signal = signal }, cancellation));

    async Task<EngineProblem> PortTaken(int port, CancellationToken cancellation)
    {
        var running = await List(all: false, label: null, cancellation);
        var holder = running.FirstOrDefault(container => container.Ports.Any(published => published.HostPort == port));
        return EngineProblem.PortTaken(port, holder is null ? (isHere ? PortHolder.Of(port) : null) ?? "another program on this machine" : $"the container {holder.Name} ({holder.Image})", Ports.NextFree(port, running, isHere));
    }
}
