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
        Assert.StartsWith($"No docker engine answers: tcp://{silent.LocalEndpoint}, from assistant.engine.host (or --host), gave no answer in time.", problem.Sentence);
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "is no docker engine")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone", "is no docker engine")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", "is no docker engine")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", "says that it cannot work now, with status 503")]
    [InlineData("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n", "wants an encrypted connection, for which DOCKER_TLS_VERIFY and DOCKER_CERT_PATH are set")]
    public async Task AServerThatIsNoEngineIsSaid(string says, string told)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var answering = Task.Run(async () =>
        {
            using var client = await other.AcceptTcpClientAsync(Cancelled);
            var stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[1024], Cancelled);
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(says), Cancelled);
        }, Cancelled);

        var problem = await Problem.Of(() => Engine.Connect($"tcp://{other.LocalEndpoint}", Cancelled));
        Assert.Equal(ProblemKind.NotRunning, problem.Kind);
        Assert.StartsWith($"No docker engine answers: what answers at tcp://{other.LocalEndpoint} {told}.", problem.Sentence);
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
