using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests;

public class ContainersTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AContainerIsCreatedStartedListedStoppedAndRemoved()
    {
        await using var real = await RealEngine.Start();
        var name = real.NewName;
        var id = await real.Create(name, new() { ["StopSignal"] = "SIGKILL" }, "sleep", "1000");
        Assert.Equal("created", (await real.Containers.Inspect(name, Cancelled)).State);

        await real.Containers.Start(id, Cancelled);
        var listed = Assert.Single(await real.Containers.List(all: false, $"{Labels.File}={real.Labels[Labels.File]}", Cancelled));
        Assert.Equal((id, name, "busybox:latest", "running"), (listed.Id, listed.Name, listed.Image, listed.State));

        await real.Containers.Restart(name, Cancelled);
        Assert.True((await real.Containers.Inspect(id, Cancelled)).IsRunning);
        await real.Containers.Stop(id, patience: 1, Cancelled);
        Assert.Equal("exited", (await real.Containers.Inspect(id, Cancelled)).State);
        Assert.Empty(await real.Containers.List(all: false, $"{Labels.File}={real.Labels[Labels.File]}", Cancelled));

        await real.Containers.Remove(id, force: false, volumes: true, Cancelled);
        Assert.Equal(ProblemKind.ContainerNotFound, (await Problem.Of(() => real.Containers.Inspect(id, Cancelled))).Kind);
    }

    [Fact]
    public async Task TheBodyIsSentAsItWasPlannedWithTheLabelsAdded()
    {
        await using var real = await RealEngine.Start();
        var body = new JsonObject
        {
            ["Labels"] = new JsonObject { ["mine"] = "1" },
            ["Env"] = new JsonArray("A=b c"),
            ["HostConfig"] = new JsonObject { ["Tmpfs"] = new JsonObject { ["/scratch"] = "size=1m" } },
        };
        var id = await real.Run(body, "sh", "-c", "echo $A; df /scratch | tail -1");

        Assert.Equal(0, await real.Containers.Wait(id, Cancelled));
        var log = await real.Containers.Log(id, 10, Cancelled);
        Assert.StartsWith("b c\n", log);
        Assert.Contains("1024", log);
        var listed = Assert.Single(await real.Containers.List(all: true, "mine=1", Cancelled), container => container.Id == id);
        Assert.Equal(real.Labels[Labels.File], listed.Labels[Labels.File]);
        Assert.Equal("""{"mine":"1"}""", body["Labels"]!.ToJsonString());
    }

    [Fact]
    public async Task AFreePortIsChosenAndTheRealNumberTold()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(RealEngine.Publishing("busybox:latest", 80), "sleep", "1000");

        var port = Assert.Single((await real.Containers.Inspect(id, Cancelled)).Ports);
        Assert.Equal((80, "tcp", "127.0.0.1"), (port.ContainerPort, port.Protocol, port.HostIp));
        Assert.InRange(port.HostPort, 1024, 65535);
        Assert.Equal(port, Assert.Single(Assert.Single(await real.Containers.List(false, $"{Labels.File}={real.Labels[Labels.File]}", Cancelled)).Ports));
    }

    [Fact]
    public async Task APortOfAnotherContainerIsTaken()
    {
        await using var real = await RealEngine.Start();
        var first = await real.Run(RealEngine.Publishing("busybox:latest", 80), "sleep", "1000");
        var port = (await real.Containers.Inspect(first, Cancelled)).Ports[0].HostPort;
        var second = await real.Create(null, RealEngine.Publishing("busybox:latest", 80, port), "sleep", "1000");

        var problem = await Problem.Of(() => real.Containers.Start(second, Cancelled));
        Assert.Equal((ProblemKind.PortTaken, $"{port}"), (problem.Kind, problem.Subject));
        var holder = await real.Containers.Inspect(first, Cancelled);
        Assert.StartsWith($"Port {port} is taken by the container {holder.Name} (busybox:latest).", problem.Sentence);

        var offer = Assert.Single(problem.Offers);
        Assert.Equal((OfferKind.UsePort, $"Use port {offer.Value}"), (offer.Kind, offer.Title));
        Assert.InRange(int.Parse(offer.Value), port + 1, 65535);
    }

    [Fact]
    public async Task APortOfAnotherProgramIsTaken()
    {
        await using var real = await RealEngine.Start();
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        var id = await real.Create(null, RealEngine.Publishing("busybox:latest", 80, port), "sleep", "1000");

        var problem = await Problem.Of(() => real.Containers.Start(id, Cancelled));
        Assert.Equal((ProblemKind.PortTaken, $"{port}"), (problem.Kind, problem.Subject));
        if (!OperatingSystem.IsLinux()) return;
        var own = File.ReadAllText("/proc/self/comm").Trim();
        Assert.StartsWith($"Port {port} is taken by {own} (process {Environment.ProcessId}).", problem.Sentence);
    }

    [Fact]
    public async Task ASecondContainerGetsAFreePortAndName()
    {
        await using var real = await RealEngine.Start();
        var name = real.NewName;
        var first = await real.Create(name, RealEngine.Publishing("busybox:latest", 80), "sleep", "1000");
        await real.Containers.Start(first, Cancelled);
        await real.Create($"{name}-2");
        var port = (await real.Containers.Inspect(first, Cancelled)).Ports[0].HostPort;

        var (body, other) = await real.Containers.Beside(RealEngine.Publishing("busybox:latest", 80, port), name, Cancelled);
        Assert.Equal($"{name}-3", other);
        Assert.InRange(int.Parse(body["HostConfig"]!["PortBindings"]!["80/tcp"]![0]!["HostPort"]!.GetValue<string>()), port + 1, 65535);
        Assert.Contains(new(OfferKind.UseName, $"Run as {name}-3", $"{name}-3"), (await Problem.Of(() => real.Create(name))).Offers);
    }

    [Fact]
    public async Task ANameInUseIsSaid()
    {
        await using var real = await RealEngine.Start();
        var name = real.NewName;
        await real.Create(name);

        var problem = await Problem.Of(() => real.Create(name));
        Assert.Equal((ProblemKind.NameInUse, name), (problem.Kind, problem.Subject));
    }

    [Fact]
    public async Task ACommandThatIsNotInTheImageIsSaid()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Create(null, null, "pythn", "script.py");

        Assert.Equal(ProblemKind.CommandNotFound, (await Problem.Of(() => real.Containers.Start(id, Cancelled))).Kind);
    }

    [Fact]
    public async Task AnImageThatIsNotThereIsSaid()
    {
        await using var real = await RealEngine.Start();
        var problem = await Problem.Of(() => real.Containers.Create(new() { ["Image"] = "nosuch/image" }, null, null, real.Labels, Cancelled));
        Assert.Equal((ProblemKind.ImageNotFound, "nosuch/image:latest"), (problem.Kind, problem.Subject));
    }

    [Fact]
    public async Task BothStreamsOfALogAreReadWithoutTheirFrames()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(null, "sh", "-c", "echo out; echo err >&2; printf 'Grüße 🙂'");
        await real.Containers.Wait(id, Cancelled);

        Assert.Equal("err\nout\nGrüße 🙂", Sorted(await real.Containers.Log(id, 10, Cancelled)));

        // The engine keeps the order within a stream only.
        static string Sorted(string log) => log.StartsWith("out\n", StringComparison.Ordinal) ? log.Replace("out\nerr\n", "err\nout\n") : log;
    }

    [Fact]
    public async Task ALogOfATerminalIsReadAsItIs()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(new() { ["Tty"] = true }, "echo", "in a terminal");
        await real.Containers.Wait(id, Cancelled);

        Assert.Equal("in a terminal\r\n", await real.Containers.Log(id, 10, Cancelled));
    }

    [Fact]
    public async Task OnlyTheLastLinesOfALogAreReadAndAreWhole()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(null, "sh", "-c", "for i in $(seq 5000); do echo line $i äöü; done");
        await real.Containers.Wait(id, Cancelled);

        Assert.Equal("line 4999 äöü\nline 5000 äöü\n", await real.Containers.Log(id, 2, Cancelled));
        Assert.Equal(5000, (await real.Containers.Log(id, 10_000, Cancelled)).Split('\n').Count(line => line.EndsWith(" äöü")));
    }

    [Fact]
    public async Task AFollowedLogEndsWithTheContainer()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(new() { ["OpenStdin"] = true }, "sh", "-c", "echo first; sleep 0.2; echo last");
        var text = new StringBuilder();
        await foreach (var piece in real.Containers.Logs(id, 100, follow: true, Cancelled)) text.Append(piece);

        Assert.Equal("first\nlast\n", text.ToString());
    }

    [Fact]
    public async Task AFollowedLogIsCancelled()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(null, "sh", "-c", "echo first; sleep 1000");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in real.Containers.Logs(id, 100, follow: true, enough.Token)) await enough.CancelAsync();
        });
    }

    [Fact]
    public async Task HowAContainerEndedIsTold()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(null, "sh", "-c", "exit 3");
        Assert.Equal(3, await real.Containers.Wait(id, Cancelled));

        var details = await real.Containers.Inspect(id, Cancelled);
        Assert.Equal(("exited", 3, false), (details.State, details.ExitCode, details.OutOfMemory));
    }

    [Fact]
    public async Task ARunningContainerIsRemovedOnlyByForce()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(null, "sleep", "1000");

        var problem = await Problem.Of(() => real.Containers.Remove(id, force: false, volumes: true, Cancelled));
        Assert.Equal(ProblemKind.ContainerRunning, problem.Kind);
        await real.Containers.Remove(id, force: true, volumes: true, Cancelled);
        Assert.Equal(ProblemKind.ContainerNotFound, (await Problem.Of(() => real.Containers.Inspect(id, Cancelled))).Kind);
    }
}
