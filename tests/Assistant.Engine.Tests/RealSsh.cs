using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Engine.Tests;

/// <summary>
/// A real sshd on the loopback with keys of its own, whose far end is the private engine. The system's ssh is led to its configuration by a
/// program of the same name in front of it on the PATH. It ends with the test and leaves nothing behind.
/// </summary>
sealed class RealSsh : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ra-ssh-");
    readonly string path = Environment.GetEnvironmentVariable("PATH")!;
    readonly int port = FreePort();
    Process? server;

    public string Address => $"ssh://{Environment.UserName}@127.0.0.1:{port}";

    /// <param name="knowsHost">False: this machine has never seen the far one.</param>
    /// <param name="isLetIn">False: the far machine does not know the person's key.</param>
    /// <param name="command">What the far machine runs in place of what it is asked for; null for that.</param>
    public static async Task<RealSsh> Start(CancellationToken cancellation, bool knowsHost = true, bool isLetIn = true, string? command = null)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "an sshd needs Linux and root");
        var ssh = new RealSsh();
        await ssh.Key("host", cancellation);
        await ssh.Key("person", cancellation);
        await ssh.Write("known", knowsHost ? $"[127.0.0.1]:{ssh.port} {await ssh.Read("host.pub")}" : "");
        await ssh.Write("let-in", isLetIn ? await ssh.Read("person.pub") : "");
        await ssh.Write("sshd_config", $"""
            Port {ssh.port}
            ListenAddress 127.0.0.1
            HostKey {ssh.At("host")}
            AuthorizedKeysFile {ssh.At("let-in")}
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            PidFile none
            SetEnv DOCKER_HOST={Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE")}
            {(command is null ? "" : $"ForceCommand {command}")}

            """);
        await ssh.Write("ssh_config", $"""
            IdentityFile {ssh.At("person")}
            IdentitiesOnly yes
            UserKnownHostsFile {ssh.At("known")}
            GlobalKnownHostsFile none
            StrictHostKeyChecking yes

            """);
        await ssh.Write("ssh", $"#!/bin/sh\nexec /usr/bin/ssh -F {ssh.At("ssh_config")} \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(ssh.At("ssh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await ssh.Listen(cancellation);
        Environment.SetEnvironmentVariable("PATH", $"{ssh.folder.FullName}:{ssh.path}");
        return ssh;
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("PATH", path);
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }
        folder.Delete(recursive: true);
    }

    async Task Listen(CancellationToken cancellation)
    {
        Directory.CreateDirectory("/run/sshd");
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server = new() { StartInfo = new("/usr/sbin/sshd", ["-D", "-e", "-f", At("sshd_config")]) { RedirectStandardError = true } };
        server.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("Server listening", StringComparison.Ordinal) is true) listens.TrySetResult();
            if (line.Data is null) listens.TrySetException(new InvalidOperationException("sshd ended."));
        };
        server.Start();
        server.BeginErrorReadLine();
        await listens.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellation);
    }

    async Task Key(string name, CancellationToken cancellation)
    {
        using var maker = Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", At(name)]);
        await maker.WaitForExitAsync(cancellation);
        Assert.Equal(0, maker.ExitCode);
    }

    string At(string name) => Path.Combine(folder.FullName, name);

    Task Write(string name, string text) => File.WriteAllTextAsync(At(name), text);

    Task<string> Read(string name) => File.ReadAllTextAsync(At(name));

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
