namespace Assistant.Engine.Tests;

/// <summary>Docker Hub by a stand-in for its API and one for its registry.</summary>
public sealed class HubTests
{
    static readonly string Digest = $"sha256:{new string('a', 64)}";

    static readonly string Page = $$"""
        {"count":2,"next":null,"previous":null,"results":[
          {"name":"3.13","full_size":900,"last_updated":"2026-02-03T01:02:03.4Z","tag_last_pushed":"2026-02-04T01:02:03.4Z","tag_status":"active","digest":"{{Digest}}",
           "images":[
             {"architecture":"amd64","os":"linux","variant":null,"size":1000,"digest":"sha256:1"},
             {"architecture":"arm64","os":"linux","variant":"v8","size":1100},
             {"architecture":"arm","os":"linux","variant":"v7","size":0},
             {"architecture":"amd64","os":"windows","os_version":"10.0.20348","size":5000},
             {"architecture":"amd64","os":"windows","os_version":"10.0.26100","size":6000},
             {"architecture":"unknown","os":"unknown","size":3}]},
          {"name":"3.13-slim","last_updated":null,"digest":null,"images":null}]}
        """;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TagsComeWithDatesDigestsAndPlatforms()
    {
        using var hub = new StandIn(_ => Answer.Json(Page));
        using var registries = new AskedRegistries { Hub = hub };

        Assert.Equal("""
            3.13 900 2026-02-04 sha256:aaa linux/amd64=1000 linux/arm64=1100 linux/arm/v7 windows/amd64=5000
            3.13-slim
            that is all
            """, await registries.Listed("python"));
        Assert.Equal("GET /v2/namespaces/library/repositories/python/tags?page_size=100&ordering=last_updated", hub.Lines);
    }

    [Fact]
    public async Task OfManyTagsTheNewestComeAndThoseThatAreTyped()
    {
        using var hub = new StandIn(asked => Answer.Json(asked.Path.Contains("name=3.1")
            ? """{"next":null,"results":[{"name":"3.13"},{"name":"3.12"}]}"""
            : """{"next":"https://hub.docker.com/v2/next","results":[{"name":"latest"},{"name":"3.13"}]}"""));
        using var registries = new AskedRegistries { Hub = hub };

        Assert.Equal("latest\n3.13\nand more", await registries.Listed("rocker/r-ver"));
        Assert.Equal("latest\n3.13\n3.12\nand more", await registries.Listed("rocker/r-ver", "3.1"));
        Assert.Equal("""
            GET /v2/namespaces/rocker/repositories/r-ver/tags?page_size=100&ordering=last_updated
            GET /v2/namespaces/rocker/repositories/r-ver/tags?page_size=100&ordering=last_updated&name=3.1
            """, hub.Lines);
    }

    [Fact]
    public async Task MoreLettersOfAWholeAnswerAreNotAskedFor()
    {
        using var hub = new StandIn(asked => Answer.Json(asked.Path.Contains("name=")
            ? """{"next":null,"results":[{"name":"3.13"},{"name":"3.12"}]}"""
            : """{"next":"https://hub.docker.com/v2/next","results":[{"name":"latest"}]}"""));
        using var registries = new AskedRegistries { Hub = hub };
        await registries.Tags("python", "3.1");
        Assert.Equal("latest\n3.13\n3.12\nand more", await registries.Listed("python", "3.13"));
        Assert.Equal(2, hub.Asked.Count);
    }

    [Fact]
    public async Task WithoutTheTypedOnesThereAreStillTheNewest()
    {
        using var hub = new StandIn(asked => asked.Path.Contains("name=") ? Failing.With("500") : Answer.Json("""{"next":"https://hub.docker.com/v2/next","results":[{"name":"latest"}]}"""));
        using var registries = new AskedRegistries { Hub = hub };
        Assert.Equal("latest\nand more", await registries.Listed("python", "3.1"));
    }

    [Theory]
    [InlineData("""{"name":"library/python","tags":["3.9","3.13","latest"]}""", "latest 3.13 3.9 that is all")]
    [InlineData("", "latest 3.13 and more")]
    public async Task OfManyTagsTheRegistryKnowsTheNamesOfAll(string listed, string expected)
    {
        using var hub = new StandIn(_ => Answer.Json("""{"next":"https://hub.docker.com/v2/next","results":[{"name":"latest"},{"name":"3.13"}]}"""));
        using var registry = new StandIn(_ => listed is "" ? Answer.Error(500, "UNKNOWN") : Answer.Json(listed));
        using var registries = new AskedRegistries { Hub = hub, Others = { ["docker.io"] = registry } };

        var all = await registries.Now.AllTags(AskedRegistries.Reference("python"), Cancelled);
        Assert.Equal(expected, string.Join(' ', all.Tags.Select(tag => tag.Name).Append(all.IsWhole ? "that is all" : "and more")));
    }

    [Fact]
    public async Task AWholeListIsNotAskedForAgain()
    {
        using var hub = new StandIn(_ => Answer.Json(Page));
        using var registries = new AskedRegistries { Hub = hub };
        await registries.Tags("python");
        await registries.Tags("python", "slim");
        Assert.Single(hub.Asked);
    }

    [Fact]
    public async Task ARepositoryThatDoesNotExistIsMissingWithoutAnotherQuestion()
    {
        using var hub = new StandIn(_ => new(404, """{"message":"object not found","errinfo":{}}"""));
        using var registry = new StandIn(_ => Answer.Error(401, "UNAUTHORIZED"));
        using var registries = new AskedRegistries { Hub = hub, Others = { ["docker.io"] = registry } };

        var problem = await Problem.Of(() => registries.Tags("rocker/tidyvers"));
        Assert.Equal(ProblemKind.RepositoryNotFound, problem.Kind);
        Assert.Equal("Docker Hub has no rocker/tidyvers, or does not show it without docker login. Check how its name is written.", problem.Sentence);
        Assert.Null(await registries.Image("rocker/tidyvers:4"));
        Assert.Empty(registry.Asked);

        // The registry refuses what does not exist; the API then says that it does not.
        Assert.Null(await registries.Digest("rocker/tidyvers:4"));
    }

    public static TheoryData<string> Failures => ["401", "403", "429", "500", "page", "malformed", "cut", "huge", "never"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task WhenTheApiFailsTheRegistryIsAsked(string failure)
    {
        using var hub = new StandIn(_ => Failing.With(failure));
        using var registry = new StandIn(_ => Answer.Json("""{"name":"library/python","tags":["3.12","3.13"]}"""));
        using var registries = new AskedRegistries { Hub = hub, Others = { ["docker.io"] = registry } };

        var listed = registries.Listed("python");
        await hub.First;
        if (failure is "never") registries.Clock.Advance(Registries.UsualPatience / 2);
        Assert.Equal("3.12\n3.13\nthat is all", await listed);
        Assert.Equal("GET /v2/library/python/tags/list?n=1000", registry.Lines);
    }

    [Fact]
    public async Task WhatBothRefuseMayNeedALogin()
    {
        using var hub = new StandIn(_ => Failing.With("401"));
        using var registry = new StandIn(_ => Answer.Error(401, "UNAUTHORIZED"));
        using var registries = new AskedRegistries { Hub = hub, Others = { ["docker.io"] = registry } };

        foreach (var ask in (Func<Task>[])[() => registries.Tags("ada/secret"), () => registries.Image("ada/secret:1"), () => registries.Digest("ada/secret:1")])
            Assert.Equal("Docker Hub does not show ada/secret: it does not exist, or it needs docker login. Check how its name is written.", (await Problem.Of(ask)).Sentence);
    }

    [Fact]
    public async Task WhenBothFailTheMoreTellingProblemComes()
    {
        using var hub = new StandIn(_ => Failing.With("500"));
        using var registry = new StandIn(_ => Answer.Error(401, "UNAUTHORIZED"));
        using var registries = new AskedRegistries { Hub = hub, Others = { ["docker.io"] = registry } };
        Assert.Equal(ProblemKind.AccessDenied, (await Problem.Of(() => registries.Tags("ada/secret"))).Kind);

        using var alone = new AskedRegistries { Hub = hub };
        Assert.Equal($"{hub.Host} cannot be reached: it has trouble of its own (status 500). Check the name, the network or the proxy, then try again.",
            (await Problem.Of(() => alone.Tags("ada/secret"))).Sentence);
    }

    [Fact]
    public async Task AnImageHasTheSizesOfTheApiAndTheConfigurationOfTheRegistry()
    {
        var stored = new StoredImage();
        var digest = stored.Single("1", """{"Env":["A=b"]}""", layer: 70);
        using var hub = new StandIn(_ => Answer.Json($$"""{"name":"1","digest":"{{digest}}","images":[{"os":"linux","architecture":"amd64","size":70},{"os":"linux","architecture":"s390x","size":80}]}"""));
        using var registry = new StandIn(stored.Answer);
        using var registries = new AskedRegistries { Hub = hub, Others = { ["docker.io"] = registry } };

        var image = (await registries.Image("ada/tool:1"))!;
        Assert.Equal((digest, "linux/amd64=70 linux/s390x=80", "b"), (image.Digest, AskedRegistries.Platforms(image.Platforms), image.Configuration!.Variables["A"]));
        Assert.Equal(2, registry.Asked.Count);

        // Docker Hub counts what is read from its registry as a pull: nothing is read twice.
        registries.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(registries.Clock.GetUtcNow(), (await registries.Image("ada/tool:1"))!.AsOf);
        Assert.Equal(2, registry.Asked.Count);
        Assert.Equal(2, hub.Asked.Count);
    }

    [Fact]
    public async Task WithoutTheRegistryAnImageHasWhatTheApiTells()
    {
        using var hub = new StandIn(_ => Answer.Json($$"""{"name":"1","digest":"{{Digest}}","images":[{"os":"linux","architecture":"amd64","size":70}]}"""));
        using var registries = new AskedRegistries { Hub = hub };
        var image = (await registries.Image("ada/tool:1"))!;
        Assert.Equal((Digest, "linux/amd64=70", null), (image.Digest, AskedRegistries.Platforms(image.Platforms), image.Configuration));
    }

    [Fact]
    public async Task ARegistryThatHangsDoesNotKeepWhatTheApiTells()
    {
        using var hub = new StandIn(_ => Answer.Json($$"""{"name":"1","digest":"{{Digest}}","images":[]}"""));
        using var registry = new StandIn(_ => Answer.Never);
        using var registries = new AskedRegistries { Hub = hub, Others = { ["docker.io"] = registry } };
        var image = registries.Image("ada/tool:1");
        await registry.First;
        registries.Clock.Advance(Registries.UsualPatience / 2);
        Assert.Equal(Digest, (await image)!.Digest);
    }

    [Fact]
    public async Task ARepositoryThatOnlyALoginMaySeeIsAskedOfTheRegistry()
    {
        using var hub = new StandIn(_ => null);
        using var registry = new StandIn(asked => asked.Authorization is "Basic YWRhOnNlY3JldA=="
            ? Answer.Json("""{"tags":["1"]}""") : new(401, "", ("WWW-Authenticate", "Basic realm=\"hub\"")));
        using var registries = new AskedRegistries
        {
            Hub = hub, Others = { ["docker.io"] = registry }, Configuration = """{"auths":{"https://index.docker.io/v1/":{"auth":"YWRhOnNlY3JldA=="}}}""",
        };
        Assert.Equal("1\nthat is all", await registries.Listed("ada/secret"));
        Assert.All(hub.Asked, asked => Assert.Equal("", asked.Authorization));
        Assert.False(Directory.Exists(registries.Kept) && Directory.EnumerateFiles(registries.Kept).Any());
    }

    [Fact]
    public async Task TheSearchTellsStarsPullsAndOfficialImages()
    {
        using var hub = new StandIn(_ => Answer.Json("""
            {"count":2,"next":"","previous":"","results":[
              {"repo_name":"rocker/tidyverse","short_description":" RStudio with tidyverse ","star_count":174,"pull_count":9000000000,"repo_owner":"","is_automated":true,"is_official":false},
              {"repo_name":"r-base","short_description":null,"star_count":1,"pull_count":2,"is_official":true},
              {"repo_name":null},null]}
            """));
        using var registries = new AskedRegistries { Hub = hub };

        Assert.Equal(
            [new("rocker/tidyverse", "RStudio with tidyverse", 174, 9_000_000_000, false), new("r-base", "", 1, 2, true)],
            await registries.Now.Search(" tidy & verse ", 25, Cancelled));
        Assert.Empty(await registries.Now.Search("  ", 25, Cancelled));
        await registries.Now.Search("tidy & verse", 25, Cancelled);
        Assert.Equal(
            ["GET /api/search/v4?query=tidy%20%26%20verse&type=image&from=0&size=25", "GET /v2/search/repositories/?query=tidy%20%26%20verse&page=1&page_size=25"],
            hub.Lines.Split('\n').Order());
    }

    [Theory]
    [InlineData("""{"total":1,"results":[{"name":"rocker/tidyverse","badge":"verified_publisher","pull_count":"1M+"},{"name":"r-base","badge":"official"},null]}""", true)]
    [InlineData("""{"total":1,"results":[{"name":"rocker/tidyverse","badge":"open_source"}]}""", false)]
    [InlineData("""{"results":"none"}""", false)]
    [InlineData("<html>", false)]
    [InlineData(null, false)]
    public async Task VerifiedPublishersAreMarkedWhereTheNewerSearchTellsThem(string? badges, bool isVerified)
    {
        using var hub = new StandIn(asked => !asked.Path.StartsWith("/api/search/v4") ? Answer.Json("""{"results":[{"repo_name":"rocker/tidyverse"}]}""") : badges is null ? Answer.Error(500, "UNKNOWN") : Answer.Json(badges));
        using var registries = new AskedRegistries { Hub = hub };
        Assert.Equal([new("rocker/tidyverse", "", 0, 0, false, isVerified)], await registries.Now.Search("tidy", 25, Cancelled));
    }
}
