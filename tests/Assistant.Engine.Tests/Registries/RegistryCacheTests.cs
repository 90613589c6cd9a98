namespace Assistant.Engine.Tests;

/// <summary>What is kept of answers, how long, and where.</summary>
public sealed class RegistryCacheTests : IDisposable
{
    readonly StandIn registry;
    readonly AskedRegistries registries;
    Answer answer = Answer.Json("""{"tags":["1"]}""");

    public RegistryCacheTests()
    {
        registry = new(_ => answer);
        registries = new() { Others = { ["far.test"] = registry } };
    }

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        registries.Dispose();
        registry.Dispose();
    }

    [Fact]
    public async Task AnAnswerIsKeptForAnHourAlsoOverARestart()
    {
        var first = await registries.Tags("far.test/ada/tool");
        answer = Answer.Json("""{"tags":["2"]}""");
        registries.Clock.Advance(TimeSpan.FromMinutes(59));
        registries.Restart();
        Assert.Equal(first.AsOf, (await registries.Tags("far.test/ada/tool")).AsOf);
        Assert.Single(registry.Asked);

        registries.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("2\nthat is all", await registries.Listed("far.test/ada/tool"));
        Assert.Equal(2, registry.Asked.Count);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("malformed")]
    [InlineData("429")]
    [InlineData("401")]
    public async Task AnOldAnswerWithItsAgeIsBetterThanNone(string failure)
    {
        var first = await registries.Tags("far.test/ada/tool");
        answer = Failing.With(failure);
        registries.Clock.Advance(TimeSpan.FromDays(3));
        registries.Restart();
        var old = await registries.Tags("far.test/ada/tool");
        Assert.Equal(("1", first.AsOf), (old.Tags.Single().Name, old.AsOf));
        Assert.Equal(2, registry.Asked.Count);
    }

    [Fact]
    public async Task WhatTheRegistryNowCallsMissingIsNotRemembered()
    {
        await registries.Tags("far.test/ada/tool");
        answer = Answer.Error(404, "NAME_UNKNOWN");
        registries.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ProblemKind.RepositoryNotFound, (await Problem.Of(() => registries.Tags("far.test/ada/tool"))).Kind);
    }

    [Fact]
    public async Task WithoutANetworkWhatWasToldBeforeIsThere()
    {
        var stored = new StoredImage();
        var digest = stored.Single("1", """{"ExposedPorts":{"8888/tcp":{}}}""", layer: 5);
        using (var there = new StandIn(asked => asked.Path.Contains("tags/list") ? answer : stored.Answer(asked)))
        {
            registries.Others["away.test"] = there;
            await registries.Tags("away.test/ada/tool");
            await registries.Image("away.test/ada/tool:1");
        }
        registries.Clock.Advance(TimeSpan.FromDays(400));
        registries.Restart();
        Assert.Equal("1\nthat is all", await registries.Listed("away.test/ada/tool"));
        Assert.Equal(["8888/tcp"], (await registries.Image("away.test/ada/tool:1"))!.Configuration!.Ports);
        Assert.Equal(digest, (await registries.Image($"away.test/ada/tool@{digest}"))!.Digest);

        // What is known can be had without asking at all.
        Assert.Equal("1", registries.Now.KeptTags(AskedRegistries.Reference("away.test/ada/tool:9"))!.Tags.Single().Name);
        Assert.Equal(digest, registries.Now.KeptImage(AskedRegistries.Reference("away.test/ada/tool:1"))!.Digest);
        Assert.Null(registries.Now.KeptImage(AskedRegistries.Reference("away.test/ada/tool:2")));
    }

    [Fact]
    public async Task ADigestIsReadOnceForEver()
    {
        var stored = new StoredImage();
        var digest = stored.Single("1", "{}", layer: 5);
        using var there = new StandIn(stored.Answer);
        registries.Others["pin.test"] = there;
        await registries.Image("pin.test/ada/tool:1");
        registries.Clock.Advance(TimeSpan.FromDays(400));
        registries.Restart();
        await registries.Image($"pin.test/ada/tool@{digest}");
        Assert.Equal(2, there.Asked.Count);

        // A tag that still stands for it costs a look at its digest.
        await registries.Image("pin.test/ada/tool:1");
        Assert.Equal($"HEAD /v2/ada/tool/manifests/1", there.Asked[^1].Line);
        Assert.Equal(3, there.Asked.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\u0000\u0001")]
    [InlineData("""{"key":"KEY","asOf":"2026-03-01T12:00:00+00:00"}""")]
    [InlineData("""{"key":"KEY","asOf":"2026-03-01T12:00:00+00:00","tags":{"tags":null,"asOf":"2026-03-01T12:00:00+00:00","isWhole":true}}""")]
    [InlineData("""{"key":"KEY","asOf":"2026-03-01T12:00:00+00:00","tags":{"tags":[null],"asOf":"2026-03-01T12:00:00+00:00","isWhole":true}}""")]
    [InlineData("""{"key":"another","asOf":"2026-03-01T12:00:00+00:00","tags":{"tags":[],"asOf":"2026-03-01T12:00:00+00:00","isWhole":true}}""")]
    public async Task ABrokenOrForeignFileIsAsIfItWereNotThere(string content)
    {
        await registries.Tags("far.test/ada/tool");
        await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(registries.Kept)), content.Replace("KEY", "tags far.test/ada/tool "), Cancelled);
        registries.Restart();
        Assert.Equal("1\nthat is all", await registries.Listed("far.test/ada/tool"));
        Assert.Equal(2, registry.Asked.Count);

        registries.Restart();
        Assert.Equal("1\nthat is all", await registries.Listed("far.test/ada/tool"));
        Assert.Equal(2, registry.Asked.Count);
    }

    [Fact]
    public async Task AFolderThatCannotBeWrittenLeavesTheMemory()
    {
        await File.WriteAllTextAsync(registries.Kept, "a file where the folder should be", Cancelled);
        await registries.Tags("far.test/ada/tool");
        Assert.Equal("1\nthat is all", await registries.Listed("far.test/ada/tool"));
        Assert.Single(registry.Asked);
    }

    [Fact]
    public async Task TheFolderIsBoundedAndOnlyOwnFilesAreRemoved()
    {
        using var small = new AskedRegistries { Others = { ["far.test"] = registry }, Largest = 1000 };
        Directory.CreateDirectory(small.Kept);
        await File.WriteAllTextAsync(Path.Combine(small.Kept, "notes.txt"), new string('n', 5000), Cancelled);
        for (var i = 0; i < 50; i++) await small.Tags($"far.test/ada/tool{i}");

        var own = new DirectoryInfo(small.Kept).GetFiles("answer-*");
        Assert.InRange(own.Sum(file => file.Length), 1, 1000);
        Assert.True(File.Exists(Path.Combine(small.Kept, "notes.txt")));
        Assert.DoesNotContain(own, file => file.Extension is ".tmp");
    }

    [Fact]
    public async Task AskersOfTheSameShareOneRequestAndOneWhoLeavesLeavesItToTheOthers()
    {
        var gate = new TaskCompletionSource();
        answer = answer with { Gate = gate.Task };
        using var impatient = new CancellationTokenSource();
        var image = AskedRegistries.Reference("far.test/ada/tool");
        var leaves = registries.Now.Tags(image, impatient.Token);
        var others = Enumerable.Range(0, 20).Select(_ => registries.Now.Tags(image, Cancelled)).ToList();
        await registry.First;
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.All(others, asker => Assert.False(asker.IsCompleted));

        gate.SetResult();
        Assert.All(await Task.WhenAll(others), tags => Assert.Equal("1", tags.Tags.Single().Name));
        Assert.Single(registry.Asked);
    }
}
