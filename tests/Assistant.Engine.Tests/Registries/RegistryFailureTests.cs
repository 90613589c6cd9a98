using System.Net;
using System.Net.Sockets;

namespace Assistant.Engine.Tests;

/// <summary>A registry that fails, by a stand-in, and what a person reads.</summary>
public sealed class RegistryFailureTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("401", "AccessDenied far.test does not show far.test/ada/tool: it does not exist, or it needs docker login. Check how its name is written.")]
    [InlineData("403", "AccessDenied far.test does not show far.test/ada/tool: it does not exist, or it needs docker login. Check how its name is written.")]
    [InlineData("plain 404", "RegistryMalformed HOST gave an answer that cannot be read: status 404, which was not expected. Try again later, or check for a proxy in between.")]
    [InlineData("418", "RegistryMalformed HOST gave an answer that cannot be read: status 418, which was not expected. Try again later, or check for a proxy in between.")]
    [InlineData("500", "RegistryUnreachable HOST cannot be reached: it has trouble of its own (status 500). Check the name, the network or the proxy, then try again.")]
    [InlineData("503", "RegistryUnreachable HOST cannot be reached: it has trouble of its own (status 503). Check the name, the network or the proxy, then try again.")]
    [InlineData("page", "RegistryMalformed HOST gave an answer that cannot be read: it is a web page. Try again later, or check for a proxy in between.")]
    [InlineData("malformed", "RegistryMalformed HOST gave an answer that cannot be read: it is not the JSON that was expected. Try again later, or check for a proxy in between.")]
    [InlineData("other", "RegistryMalformed HOST gave an answer that cannot be read: it is not the JSON that was expected. Try again later, or check for a proxy in between.")]
    [InlineData("empty", "RegistryMalformed HOST gave an answer that cannot be read: it is not the JSON that was expected. Try again later, or check for a proxy in between.")]
    [InlineData("binary", "RegistryMalformed HOST gave an answer that cannot be read: it is not the JSON that was expected. Try again later, or check for a proxy in between.")]
    [InlineData("huge", "RegistryMalformed HOST gave an answer that cannot be read: it is longer than 8 MB. Try again later, or check for a proxy in between.")]
    [InlineData("cut", "RegistryUnreachable HOST cannot be reached: the connection broke off. Check the name, the network or the proxy, then try again.")]
    [InlineData("loop", "RegistryMalformed HOST gave an answer that cannot be read: it leads to another place that is not to be followed. Try again later, or check for a proxy in between.")]
    [InlineData("away", "RegistryMalformed HOST gave an answer that cannot be read: it leads to another place that is not to be followed. Try again later, or check for a proxy in between.")]
    [InlineData("nowhere", "RegistryMalformed HOST gave an answer that cannot be read: status 307, which was not expected. Try again later, or check for a proxy in between.")]
    [InlineData("429", "RateLimited HOST has had too many requests from this address. It is asked again in a minute.")]
    public async Task AFailureIsOneSentence(string way, string expected)
    {
        using var registry = new StandIn(_ => Failing.With(way));
        using var registries = new AskedRegistries { Others = { ["far.test"] = registry } };

        foreach (var ask in (Func<Task>[])[() => registries.Tags("far.test/ada/tool"), () => registries.Image("far.test/ada/tool:1"), () => registries.Digest("far.test/ada/tool:1")])
        {
            var problem = await Problem.Of(ask);
            Assert.Equal(expected, $"{problem.Kind} {problem.Sentence.Replace(registry.Host, "HOST")}");
        }
    }

    [Fact]
    public async Task ARegistryThatNeverAnswersHasTenSeconds()
    {
        using var registry = new StandIn(_ => Answer.Never);
        using var registries = new AskedRegistries { Others = { ["slow.test"] = registry } };
        var tags = registries.Tags("slow.test/ada/tool");
        await registry.First;
        registries.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(tags.IsCompleted);
        registries.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal("slow.test gave no answer in 10 seconds. Try again later.", (await Problem.Of(() => tags)).Sentence);
    }

    [Fact]
    public async Task WhereNobodyListensThereIsNoConnection()
    {
        using var registries = new AskedRegistries();
        var problem = await Problem.Of(() => registries.Tags("127.0.0.1:1/ada/tool"));
        Assert.Equal("127.0.0.1:1 cannot be reached: there is no connection to it. Check the name, the network or the proxy, then try again.", problem.Sentence);
    }

    [Fact]
    public async Task WhatDoesNotSpeakHttpIsNoRegistry()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var greeting = Greet();
        using var registries = new AskedRegistries { Bases = { ["far.test"] = new($"http://{other.LocalEndpoint}/") } };
        Assert.EndsWith("gave an answer that cannot be read: it is not http. Try again later, or check for a proxy in between.", (await Problem.Of(() => registries.Tags("far.test/ada/tool"))).Sentence);
        await greeting;

        async Task Greet()
        {
            using var client = await other.AcceptTcpClientAsync(Cancelled);
            await client.GetStream().WriteAsync("SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray(), Cancelled);
        }
    }

    [Theory]
    [InlineData("MANIFEST_UNKNOWN", ProblemKind.TagNotFound)]
    [InlineData("NAME_UNKNOWN", ProblemKind.RepositoryNotFound)]
    [InlineData("DENIED", ProblemKind.AccessDenied)]
    [InlineData("SOMETHING_ELSE", ProblemKind.RegistryMalformed)]
    public async Task OnlyWhatARegistrySaysIsMissingIsMissing(string code, ProblemKind kind)
    {
        using var registry = new StandIn(_ => Answer.Error(404, code));
        using var registries = new AskedRegistries { Others = { ["far.test"] = registry } };
        Assert.Equal(kind, (await Problem.Of(() => registries.Tags("far.test/ada/tool"))).Kind);
        if (kind is ProblemKind.TagNotFound or ProblemKind.RepositoryNotFound)
        {
            Assert.Null(await registries.Image("far.test/ada/tool:1"));
            Assert.Null(await registries.Digest("far.test/ada/tool:1"));
        }
        else Assert.Equal(kind, (await Problem.Of(() => registries.Image("far.test/ada/tool:1"))).Kind);
    }

    [Theory]
    [InlineData("Retry-After", "120", 120)]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 12:03:00 GMT", 180)]
    [InlineData("X-Retry-After", "1772366460", 60)]
    [InlineData("X-Retry-After", "soon", 60)]
    [InlineData("X-Retry-After", "99999999999999999999", 60)]
    [InlineData("Retry-After", "999999999", 6 * 3600)]
    public async Task ARegistryThatWantsToBeLeftAloneIs(string header, string value, int seconds)
    {
        var answer = new Answer(429, "too many", (header, value));
        using var registry = new StandIn(_ => answer);
        using var registries = new AskedRegistries { Others = { ["busy.test"] = registry } };
        var end = registries.Clock.GetUtcNow().AddSeconds(seconds);

        Assert.Equal(end, (await Problem.Of(() => registries.Tags("busy.test/ada/tool"))).Until);
        Assert.Equal(end, (await Problem.Of(() => registries.Tags("busy.test/ada/other"))).Until);
        registries.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal(ProblemKind.RateLimited, (await Problem.Of(() => registries.Tags("busy.test/ada/tool"))).Kind);
        Assert.Single(registry.Asked);

        registries.Clock.Advance(TimeSpan.FromSeconds(31));
        answer = Answer.Json("""{"tags":["1"]}""");
        Assert.Equal("1\nthat is all", await registries.Listed("busy.test/ada/tool"));
    }

    [Fact]
    public async Task AServiceThatIsAwayForAWhileIsLeftAloneToo()
    {
        using var registry = new StandIn(_ => new(503, "", ("Retry-After", "300")));
        using var registries = new AskedRegistries { Others = { ["busy.test"] = registry } };
        Assert.Equal("RateLimited 5 minutes", await Said("tool"));
        Assert.Equal("RateLimited 5 minutes", await Said("other"));
        Assert.Single(registry.Asked);

        async Task<string> Said(string name)
        {
            var problem = await Problem.Of(() => registries.Tags($"busy.test/ada/{name}"));
            return $"{problem.Kind} {problem.Sentence[(problem.Sentence.IndexOf("again in ") + 9)..^1]}";
        }
    }

    [Fact]
    public async Task WhatHasJustFailedIsNotAskedWithEveryLetter()
    {
        using var registry = new StandIn(_ => Failing.With("500"));
        using var registries = new AskedRegistries { Others = { ["far.test"] = registry } };
        for (var letter = 0; letter < 5; letter++) await Problem.Of(() => registries.Tags("far.test/ada/tool"));
        Assert.Single(registry.Asked);
        registries.Clock.Advance(JoinedAsks.Pause);
        await Problem.Of(() => registries.Tags("far.test/ada/tool"));
        Assert.Equal(2, registry.Asked.Count);
    }

    [Fact]
    public async Task PagesAreFollowedAsTheRegistryNamesThemAndNotForEver()
    {
        using var registry = new StandIn(asked => asked.Path switch
        {
            "/v2/ada/three/tags/list?n=1000" => Page("a", "</v2/ada/three/tags/list?last=a&n=1000>; rel=\"next\""),
            "/v2/ada/three/tags/list?last=a&n=1000" => Page("b", $"<http://{asked.Line.Length}.invalid/other>; rel=\"prev\", <list?last=b>; rel=next"),
            "/v2/ada/three/tags/list?last=b" => Page("c", ""),
            "/v2/ada/away/tags/list?n=1000" => Page("a", "<http://192.0.2.1/v2/ada/away/tags/list?last=a>; rel=\"next\""),
            "/v2/ada/hostile/tags/list?n=1000" => Page("a", new string('<', 40_000)),
            "/v2/ada/null/tags/list?n=1000" => Answer.Json("""{"name":"ada/null","tags":null}"""),
            _ => Page("again", "<list?n=1000>; rel=\"next\""),
        });
        using var registries = new AskedRegistries { Others = { ["far.test"] = registry } };

        Assert.Equal("a\nb\nc\nthat is all", await registries.Listed("far.test/ada/three"));
        Assert.Equal("a\nand more", await registries.Listed("far.test/ada/away"));
        Assert.Equal("a\nthat is all", await registries.Listed("far.test/ada/hostile"));
        Assert.Equal("that is all", await registries.Listed("far.test/ada/null"));
        Assert.Equal("again\nand more", await registries.Listed("far.test/ada/endless"));
        Assert.Equal(10, registry.Asked.Count(asked => asked.Path.Contains("endless")));

        // It lists them all or none by their letters, so that letters that are typed are no reason to ask again.
        Assert.Equal("again\nand more", await registries.Listed("far.test/ada/endless", "3.1"));
        Assert.Equal(10, registry.Asked.Count(asked => asked.Path.Contains("endless")));

        static Answer Page(string tag, string link) => new(200, $$"""{"tags":["{{tag}}"]}""", ("Link", link));
    }

    [Fact]
    public async Task WhatIsNotWhatItsDigestSaysIsNotBelieved()
    {
        var stored = new StoredImage();
        stored.Single("1", "{}", layer: 5);
        var pinned = stored.Single("2", "{}", layer: 6);
        using var registry = new StandIn(asked => stored.Answer(asked) is { Status: 200 } answer && asked.Path.Contains("/ada/false/")
            ? answer with { Body = answer.Body + " " } : stored.Answer(asked));
        using var registries = new AskedRegistries { Others = { ["far.test"] = registry } };

        Assert.NotNull(await registries.Image("far.test/ada/true:1"));
        Assert.NotNull(await registries.Image($"far.test/ada/true@{pinned}"));
        Assert.EndsWith("it is not what its digest says. Try again later, or check for a proxy in between.", (await Problem.Of(() => registries.Image("far.test/ada/false:1"))).Sentence);
        Assert.Equal(ProblemKind.RegistryMalformed, (await Problem.Of(() => registries.Image($"far.test/ada/false@{pinned}"))).Kind);
    }

    [Fact]
    public async Task ARegistryWithoutHeadIsAskedForTheManifest()
    {
        var stored = new StoredImage();
        var digest = stored.Single("1", "{}", layer: 5);
        using var registry = new StandIn(asked => asked.Line.StartsWith("HEAD") ? new(405, "") : new(200, stored.Answer(asked)!.Body));
        using var registries = new AskedRegistries { Others = { ["far.test"] = registry } };
        Assert.Equal(digest, await registries.Digest("far.test/ada/tool:1"));
    }
}
