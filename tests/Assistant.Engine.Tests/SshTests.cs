using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests;

/// <summary>An engine behind a real ssh.</summary>
public class SshTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    static Task<Engine> Connect(RealSsh ssh) => Engine.Connect(ssh.Address, Cancelled, TimeSpan.FromSeconds(20));

    [Fact]
    public async Task AnEngineBehindSshIsLikeAnyOther()
    {
        await using var real = await RealEngine.Start();
        await using var ssh = await RealSsh.Start(Cancelled);
        using var far = await Connect(ssh);
        Assert.Equal(await real.Engine.Version(Cancelled), await far.Version(Cancelled));
        var id = await real.Run(null, "echo", "from afar");
        await far.Containers.Wait(id, Cancelled);
        Assert.Equal("from afar\n", await far.Containers.Log(id, 10, Cancelled));

        var waiting = await real.Run(null, "sleep", "600");
        var exec = await far.Execs.Create(waiting, new() { ["Cmd"] = new JsonArray("cat"), ["AttachStdin"] = true, ["AttachStdout"] = true }, Cancelled);
        using var attached = await far.Execs.Start(exec, isTerminal: false, Cancelled);
        using var output = new MemoryStream();
        var reading = attached.CopyTo(output, Stream.Null, Cancelled);
        await attached.Write("there and back"u8.ToArray(), Cancelled);
        attached.CloseInput();
        await reading;
        Assert.Equal("there and back", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task AHostThatWasNeverSeenIsNotTrusted() => await IsTold("Host key verification failed", knowsHost: false);

    [Fact]
    public async Task AKeyThatTheHostDoesNotKnowIsTold() => await IsTold("Permission denied", isLetIn: false);

    [Fact]
    public async Task AHostWithoutDockerIsTold() => await IsTold("docker", command: "/nowhere/docker");

    static async Task IsTold(string reason, bool knowsHost = true, bool isLetIn = true, string? command = null)
    {
        await using var real = await RealEngine.Start();
        await using var ssh = await RealSsh.Start(Cancelled, knowsHost, isLetIn, command);
        var problem = await Problem.Of(() => Connect(ssh));
        Assert.Equal(ProblemKind.NotRunning, problem.Kind);
        Assert.StartsWith("The engine's machine is not reached through ssh: ", problem.Sentence);
        Assert.Contains(reason, problem.Sentence);
    }
}
