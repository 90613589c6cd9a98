namespace Assistant.Engine.Tests;

public class EventsTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheLifeOfAContainerIsHeard()
    {
        await using var real = await RealEngine.Start();
        await real.Image("busybox:latest");
        await using var events = real.Engine.Events.Follow(Cancelled).GetAsyncEnumerator(Cancelled);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(EngineEvent.Connected, events.Current);

        var name = real.NewName;
        var id = await real.Create(name, null, "sh", "-c", "exit 7");
        await real.Containers.Start(id, Cancelled);
        var heard = new List<string>();
        while (heard.LastOrDefault() is not "die" && await events.MoveNextAsync())
        {
            if (events.Current.Subject != id) continue;
            heard.Add(events.Current.Action);
            Assert.Equal(("container", name, "busybox:latest"), (events.Current.Type, events.Current.Attributes["name"], events.Current.Attributes["image"]));
            Assert.Equal(real.Labels[Labels.File], events.Current.Attributes[Labels.File]);
        }
        Assert.Equal(["create", "start", "die"], heard);
        Assert.Equal("7", events.Current.Attributes["exitCode"]);
    }

    [Fact]
    public async Task AHealthCheckThatTurnsHealthyIsHeard()
    {
        await using var real = await RealEngine.Start();
        await real.Image("busybox:latest");
        await using var events = real.Engine.Events.Follow(Cancelled).GetAsyncEnumerator(Cancelled);
        await events.MoveNextAsync();

        var id = await real.Run(new()
        {
            ["Healthcheck"] = System.Text.Json.Nodes.JsonNode.Parse("""{"Test":["CMD-SHELL","test -e /ready"],"Interval":200000000,"Timeout":1000000000,"Retries":50}"""),
        }, "sh", "-c", "sleep 1; touch /ready; sleep 1000");
        Assert.Equal("starting", (await real.Containers.Inspect(id, Cancelled)).Health);
        while (events.Current.Subject != id || events.Current.Action is not "health_status: healthy") Assert.True(await events.MoveNextAsync());
        Assert.Equal("healthy", (await real.Containers.Inspect(id, Cancelled)).Health);
    }

    [Fact]
    public async Task ListeningIsCancelled()
    {
        await using var real = await RealEngine.Start();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in real.Engine.Events.Follow(enough.Token)) await enough.CancelAsync();
        });
    }
}
