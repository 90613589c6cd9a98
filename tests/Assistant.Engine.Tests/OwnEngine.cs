using System.Diagnostics;
using System.Text;

namespace Assistant.Engine.Tests;

/// <summary>
/// A real engine of one test's own beside the private one: it may be killed, started again and left without room. It publishes no ports,
/// ends with the test and leaves nothing behind.
/// </summary>
sealed class OwnEngine : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly string folder = Directory.CreateTempSubdirectory("ra-own-").FullName;
    readonly string data;
    readonly string[] listening;
    Process? server;

    OwnEngine(string? data, string[] listening)
    {
        this.data = data ?? At("data");
        this.listening = listening is [] ? ["--host", Address] : listening;
    }

    /// <summary>Where it listens unless it was told otherwise.</summary>
    public string Address => $"unix://{At("docker.sock")}";

    /// <param name="data">Where it keeps images and containers; a folder of its own when null.</param>
    /// <param name="listening">The flags that say where it listens.</param>
    public static async Task<OwnEngine> Start(CancellationToken cancellation, string? data = null, params string[] listening)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "a second engine needs Linux and root");
        var engine = new OwnEngine(data, listening);
        await engine.Start(cancellation);
        return engine;
    }

    /// <summary>Starts it, also again after it was killed; done when it answers.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        var answers = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        server = new()
        {
            StartInfo = new("dockerd",
            [
                .. listening, "--data-root", data, "--exec-root", At("exec"), "--pidfile", At("pid"),
                "--bridge", "none", "--iptables=false", "--ip6tables=false", "--ip-forward=false", "--ip-masq=false",
                "--containerd-namespace", Path.GetFileName(folder), "--containerd-plugins-namespace", $"{Path.GetFileName(folder)}-plugins",
                // A layer that is cut off fails at once; the engine would otherwise try for minutes.
                "--max-download-attempts", "1", "--log-level", "info",
            ]) { RedirectStandardError = true },
        };
        server.ErrorDataReceived += (_, line) =>
        {
            lock (log) log.AppendLine(line.Data);
            if (line.Data?.Contains("API listen on") is true) answers.TrySetResult();
            if (line.Data is null) answers.TrySetException(new InvalidOperationException($"dockerd ended: {log}"));
        };
        server.Start();
        server.BeginErrorReadLine();
        await answers.Task.WaitAsync(Patience, cancellation);
    }

    /// <summary>Ends it and the containerd below it as a machine that is short of memory does: without a word.</summary>
    public async Task Kill()
    {
        // Were containerd left, it would write to a pipe that nobody reads.
        Do("kill", "-KILL", $"{server!.Id}", await File.ReadAllTextAsync(At(ContainerdId)));
        await server.WaitForExitAsync();
        server.Dispose();
        server = null;
        File.Delete(At(ContainerdId));
    }

    const string ContainerdId = "exec/containerd/containerd.pid";

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            // The engine's own end takes its containers and mounts along.
            Do("kill", $"{server.Id}");
            using var limit = new CancellationTokenSource(Patience);
            await server.WaitForExitAsync(limit.Token);
            server.Dispose();
        }
        // What was mounted for containers when it was killed nobody else takes away.
        foreach (var mount in File.ReadLines("/proc/self/mounts").Select(line => line.Split(' ')[1]).Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Reverse().ToList())
            Do("umount", "--lazy", mount);
        Directory.Delete(folder, recursive: true);
    }

    static void Do(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }

    string At(string name) => Path.Combine(folder, name);
}
