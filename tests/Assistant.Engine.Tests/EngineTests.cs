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
}
