using System.Diagnostics;
using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Builds an image with the docker client, which brings BuildKit along, and shows what it says.</summary>
static class Building
{
    const string Channel = "Build";

    /// <param name="arguments">From the subcommand on.</param>
    public static async Task<int> Build(IConversation conversation, string host, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        if (Programs.Find("docker") is not { } program)
            throw new EngineException(new(ProblemKind.Refused, "A build needs the docker client, which is not on this machine's PATH. Install it and try again."));
        using var step = await conversation.Begin("Building", cancellation);
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in host is { Length: > 0 } ? ["--host", host, .. arguments] : arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var stop = step.Cancelled.Register(() => process.Kill(entireProcessTree: true));
        var last = "";
        await Task.WhenAll(Show(process.StandardOutput), Show(process.StandardError));
        await process.WaitForExitAsync(cancellation);
        if (step.Cancelled.IsCancellationRequested) throw new OperationCanceledException("The build was cancelled.", step.Cancelled);
        if (process.ExitCode is 0) conversation.Say(MessageType.Info, $"The build is done{NamedIn(arguments)}.");
        else conversation.Say(MessageType.Error, $"The build failed: {last}");
        return process.ExitCode;

        async Task Show(StreamReader output)
        {
            while (await output.ReadLineAsync(cancellation) is { } line)
            {
                conversation.Print(Channel, line + "\n", show: false);
                if (line.Trim() is not { Length: > 0 } said) continue;
                last = said;
                step.Report(said);
            }
        }
    }

    static string NamedIn(IReadOnlyList<string> arguments) =>
        arguments.SkipWhile(argument => argument is not ("-t" or "--tag")).Skip(1).FirstOrDefault() is { } tag ? $": {tag}" : "";
}
