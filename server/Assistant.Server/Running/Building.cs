using System.Diagnostics;
using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Builds an image: with the docker client, which brings BuildKit along, or without one with the engine's own builder.</summary>
static class Building
{
    const string Channel = "Build";

    /// <param name="arguments">What the docker client is given, from the subcommand on.</param>
    /// <param name="otherwise">The same for an engine without a client.</param>
    public static async Task<int> Build(
        EngineLink link, IConversation conversation, string host, IReadOnlyList<string> arguments, Build otherwise, CancellationToken cancellation)
    {
        var engine = await link.Connect(cancellation);
        using var step = await conversation.Begin("Building", cancellation);
        var shown = new Shown(conversation, step);
        try
        {
            if (Programs.Find("docker") is { } program)
                await WithClient(program, host is { Length: > 0 } ? ["--host", host, .. arguments] : arguments, otherwise.Folder, shown, step.Cancelled);
            else
                await engine.Builds.Run(otherwise, shown, step.Cancelled);
        }
        catch (OperationCanceledException) when (step.Cancelled.IsCancellationRequested)
        {
            throw new OperationCanceledException("The build was cancelled.", step.Cancelled);
        }
        conversation.Say(MessageType.Info, $"The build is done{(otherwise.Tag is { } tag ? $": {tag}" : "")}.");
        return 0;
    }

    static async Task WithClient(string program, IReadOnlyList<string> arguments, string folder, Shown shown, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        await Task.WhenAll(shown.Read(process.StandardOutput), shown.Read(process.StandardError));
        await process.WaitForExitAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode is not 0) throw new EngineException(new(ProblemKind.BuildFailed, $"The build failed: {shown.Last}"));
    }

    sealed class Shown(IConversation conversation, IStep step) : IProgress<string>
    {
        public string Last { get; private set; } = "";

        public async Task Read(StreamReader output)
        {
            while (await output.ReadLineAsync() is { } line) Report(line + "\n");
        }

        public void Report(string text)
        {
            conversation.Print(Channel, text, show: false);
            if (text.Trim() is not { Length: > 0 } said) return;
            Last = said;
            step.Report(said);
        }
    }
}
