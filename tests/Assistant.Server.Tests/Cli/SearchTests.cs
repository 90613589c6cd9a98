using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Server.Cli;
using Assistant.Server.Features;

namespace Assistant.Server.Tests.Cli;

/// <summary><c>assistant search</c>, beside a stand-in for Docker Hub and without an engine.</summary>
public sealed class SearchTests : IDisposable
{
    readonly StandInHub hub = new() { Body = Answer };
    readonly StringWriter output = new(), errors = new();

    public SearchTests() => hub.Answer();

    [Fact]
    public async Task Images_stand_in_columns()
    {
        Assert.Equal(0, await Search(isJson: false, "qqmine"));
        Assert.Equal("""
            NAME             FROM       STARS   OFFICIAL   STATUS   PURPOSE
            someone/qqmine   registry   3                           A lab  of mine

            """.ReplaceLineEndings("\n"), output.ToString());
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public async Task An_image_that_moved_names_its_successor()
    {
        Assert.Equal(0, await Search(isJson: false, "jupyter/scipy-notebook old"));
        Assert.Matches("jupyter/scipy-notebook +registry +410 +frozen +Scientific; use quay.io/jupyter/scipy-notebook\n", output.ToString());
    }

    [Fact]
    public async Task Images_are_an_array_with_six_members_each()
    {
        Assert.Equal(0, await Search(isJson: true, "qqmine"));
        Assert.Equal("""[{"name":"someone/qqmine","source":"registry","purpose":"A lab\n of mine","stars":3,"official":false,"status":"unknown"}]""", JsonNode.Parse(output.ToString())!.ToJsonString());
    }

    [Fact]
    public async Task Off_line_the_catalogue_is_printed_and_one_line_says_why_no_more()
    {
        hub.Dispose();
        Assert.Equal(0, await Search(isJson: true, "tidyverse"));
        Assert.Equal("rocker/tidyverse", (string)JsonNode.Parse(output.ToString())![0]!["name"]!);
        Assert.Matches("^assistant: [^\n]* cannot be reached: [^\n]*\n$", errors.ToString());
    }

    [Fact]
    public async Task Tags_stand_in_columns()
    {
        Assert.Equal(0, await Tags(isJson: false, "someone/qqmine"));
        Assert.Equal("""
            TAG   SIZE     ARCHITECTURES   PUSHED
            2     45.1MB   amd64, arm64    2026-08-21
            1

            """.ReplaceLineEndings("\n"), output.ToString());
    }

    [Theory]
    [InlineData("qqmine")]
    [InlineData("docker.io/someone/qqmine:2")]
    public async Task Tags_are_those_of_the_image_that_is_meant(string query)
    {
        Assert.Equal(0, await Tags(isJson: true, query));
        Assert.Equal(
            """[{"name":"someone/qqmine","tags":[{"tag":"2","size":45100000,"architectures":["amd64","arm64"],"pushed":"2026-08-21"},{"tag":"1","size":null,"architectures":[],"pushed":null}]}]""",
            JsonNode.Parse(output.ToString())!.ToJsonString());
    }

    [Fact]
    public async Task Off_line_the_tags_of_the_catalogue_are_printed()
    {
        hub.Dispose();
        Assert.Equal(0, await Tags(isJson: false, "postgres"));
        Assert.Matches("^TAG +SIZE +ARCHITECTURES +PUSHED\n18 +amd64", output.ToString());
        Assert.Matches("^assistant: [^\n]* cannot be reached: [^\n]*\n$", errors.ToString());
    }

    [Theory]
    [InlineData("someone/other", "^assistant: nobody knows a tag of someone/other\\. Docker Hub has no someone/other[^\n]*\n$")]
    [InlineData("no such thing", "^assistant: no image fits no such thing.\n$")]
    public async Task What_has_no_tags_is_a_failure(string query, string sentence)
    {
        Assert.Equal(2, await Tags(isJson: false, query));
        Assert.Matches(sentence, errors.ToString());
        Assert.Equal("", output.ToString());
    }

    public void Dispose() => hub.Dispose();

    Task<int> Search(bool isJson, string query) => Server.Cli.Search.Images(Streams, query, 25, isJson, Sources(), TestContext.Current.CancellationToken);

    Task<int> Tags(bool isJson, string query) => Server.Cli.Search.Tags(Streams, query, 25, isJson, Sources(), TestContext.Current.CancellationToken);

    Streams Streams => new(TextReader.Null, output, errors);

    ImageSources Sources()
    {
        var addresses = new RegistryAddresses { HubApi = new($"{hub.Address}/"), Registry = _ => [new($"{hub.Address}/")] };
        return new(ImageCatalogue.BuiltIn, Engine: null, new Registries(folder: null, addresses));
    }

    static string? Answer(string path) => path.Split('?')[0] switch
    {
        "/v2/search/repositories/" when path.Contains("qqmine") => """{ "results": [ { "repo_name": "someone/qqmine", "short_description": "A lab\n of mine", "star_count": 3 } ] }""",
        "/v2/search/repositories/" when path.Contains("scipy") => """{ "results": [ { "repo_name": "jupyter/scipy-notebook", "short_description": "Scientific", "star_count": 410 } ] }""",
        "/v2/search/repositories/" => """{ "results": [] }""",
        "/v2/namespaces/someone/repositories/qqmine/tags" => """
            { "results": [ { "name": "1" }, { "name": "2", "tag_last_pushed": "2026-08-21T10:00:00Z",
              "images": [ { "architecture": "amd64", "os": "linux", "size": 45100000 }, { "architecture": "arm64", "os": "linux", "size": 45100000 } ] } ] }
            """,
        _ => null,
    };
}
