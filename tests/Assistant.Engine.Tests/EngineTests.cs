using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Engine.Tests;

public class EngineTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEngineTellsItsVersions()
    {
        await using var real = await RealEngine.Start();
        Assert.Matches(@"^\d+\.\d+\.\d+", await real.Engine.Version(Cancelled));
        Assert.True(real.Engine.ApiVersion >= new Version(1, 41));
    }

    [Fact]
    public async Task AnEngineThatIsNotThereIsSaid()
    {
        var problem = await Problem.Of(() => Engine.Connect("unix:///nowhere/docker.sock", Cancelled));
        Assert.Equal(ProblemKind.NotRunning, problem.Kind);
        Assert.Contains("/nowhere/docker.sock", problem.Sentence);
    }

    [Fact]
    public async Task AnEngineThatDoesNotAnswerIsGivenUp()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var clock = Stopwatch.StartNew();
        var problem = await Problem.Of(() => Engine.Connect($"tcp://{silent.LocalEndpoint}", Cancelled, TimeSpan.FromMilliseconds(300)));

        Assert.Equal(ProblemKind.NotRunning, problem.Kind);
        Assert.Contains("no answer in time", problem.Sentence);
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task AServerThatIsNoEngineIsSaid()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var answering = Task.Run(async () =>
        {
            using var client = await other.AcceptTcpClientAsync(Cancelled);
            await client.GetStream().WriteAsync("SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray(), Cancelled);
        }, Cancelled);

        var problem = await Problem.Of(() => Engine.Connect($"tcp://{other.LocalEndpoint}", Cancelled));
        Assert.Equal(ProblemKind.NotRunning, problem.Kind);
        await answering;
    }

    [Fact]
    public async Task CancellingIsNotAProblem()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var enough = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.Connect($"tcp://{silent.LocalEndpoint}", enough.Token, TimeSpan.FromSeconds(30)));
    }

    /// <summary>The ssh of this test passes on to the private engine, as the far end's docker client does.</summary>
    [Fact]
    public async Task AnEngineIsReachedThroughSsh()
    {
        await using var real = await RealEngine.Start();
        var folder = Directory.CreateTempSubdirectory("ra-ssh-");
        var ssh = Path.Combine(folder.FullName, "ssh");
        await File.WriteAllTextAsync(ssh, "#!/bin/sh\nDOCKER_HOST=$ASSISTANT_TEST_ENGINE exec docker system dial-stdio\n", Cancelled);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(ssh, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable("PATH", $"{folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}");

        using var far = await Engine.Connect("ssh://me@lab.example", Cancelled, TimeSpan.FromSeconds(20));
        Assert.Equal("lab.example", far.Endpoint.PublishedHost);
        Assert.Equal(await real.Engine.Version(Cancelled), await far.Version(Cancelled));
        var id = await real.Run(null, "echo", "from afar");
        await far.Containers.Wait(id, Cancelled);
        Assert.Equal("from afar\n", await far.Containers.Log(id, 10, Cancelled));
        folder.Delete(recursive: true);
    }
}
