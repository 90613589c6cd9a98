namespace Assistant.Engine.Tests;

/// <summary>Quay by a stand-in for its API and one for its registry.</summary>
public sealed class QuayTests
{
    [Fact]
    public async Task TagsComeWithDatesDigestsAndTheSizeOfASingleBuild()
    {
        var digest = $"sha256:{new string('b', 64)}";
        using var quay = new StandIn(_ => Answer.Json($$"""
            {"tags":[
              {"name":"2026-01-05","reversion":false,"start_ts":1767571200,"manifest_digest":"{{digest}}","is_manifest_list":true,"size":857,"last_modified":"Mon, 05 Jan 2026 00:00:00 -0000"},
              {"name":"x86_64-2026-01-05","manifest_digest":"{{digest}}","is_manifest_list":false,"size":123456,"last_modified":"Sun, 04 Jan 2026 00:00:00 -0000"},
              {"name":"old","manifest_digest":"nonsense","size":null}],
             "page":1,"has_additional":false}
            """));
        using var registries = new AskedRegistries { Quay = quay };

        Assert.Equal("""
            2026-01-05 2026-01-05 sha256:bbb
            x86_64-2026-01-05 123456 2026-01-04 sha256:bbb
            old
            that is all
            """, await registries.Listed("quay.io/jupyter/base-notebook"));
        Assert.Equal("GET /api/v1/repository/jupyter/base-notebook/tag/?onlyActiveTags=true&limit=100&page=1", quay.Lines);
    }

    [Fact]
    public async Task OfManyTagsTheNewestComeAndThoseThatAreTyped()
    {
        using var quay = new StandIn(asked => Answer.Json(asked.Path.Contains("filter_tag_name")
            ? """{"tags":[{"name":"python-3.13"}],"page":1,"has_additional":true}"""
            : """{"tags":[{"name":"latest"}],"page":1,"has_additional":true}"""));
        using var registries = new AskedRegistries { Quay = quay };

        Assert.Equal("latest\npython-3.13\nand more", await registries.Listed("quay.io/jupyter/base-notebook", "python-3.13"));
        Assert.EndsWith("page=1&filter_tag_name=like%3Apython-3.13", quay.Lines);
    }

    [Theory]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("500")]
    [InlineData("malformed")]
    public async Task WhenTheApiFailsTheRegistryIsAsked(string failure)
    {
        using var quay = new StandIn(_ => Failing.With(failure));
        using var registry = new StandIn(_ => Answer.Json("""{"tags":["latest"]}"""));
        using var registries = new AskedRegistries { Quay = quay, Others = { ["quay.io"] = registry } };
        Assert.Equal("latest\nthat is all", await registries.Listed("quay.io/jupyter/base-notebook"));
        Assert.Equal("GET /v2/jupyter/base-notebook/tags/list?n=1000", registry.Lines);
    }

    [Fact]
    public async Task ARepositoryThatDoesNotExistIsMissing()
    {
        using var quay = new StandIn(_ => new(404, """{"status":404,"error_message":"Not Found"}"""));
        using var registries = new AskedRegistries { Quay = quay };
        Assert.Equal(ProblemKind.RepositoryNotFound, (await Problem.Of(() => registries.Tags("quay.io/jupyter/nothing"))).Kind);
    }
}
