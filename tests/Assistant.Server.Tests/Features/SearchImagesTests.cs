using System.Text.Json.Nodes;
using Assistant.Engine;

namespace Assistant.Server.Tests.Features;

/// <summary>The three lists of the image palette, beside a stand-in for Docker Hub and without an engine.</summary>
public sealed class SearchImagesTests : IDisposable
{
    readonly StandInHub hub = new() { Body = Answer };

    [Theory]
    [InlineData("tidyverse", "rocker/tidyverse")]
    [InlineData("timescale", "timescale/timescaledb")]
    public async Task The_image_that_is_meant_comes_first(string query, string expected)
    {
        await using var editor = await Start();
        hub.Answer();
        var found = await editor.Ask("assistant/searchImages", new { query, limit = 5 });
        var images = found!["images"]!.AsArray();
        Assert.InRange(images.Count, 1, 5);
        Assert.Equal((expected, "catalogue"), ((string)images[0]!["name"]!, (string)images[0]!["source"]!));
        Assert.Null(found["note"]);
    }

    [Fact]
    public async Task An_editor_that_tells_no_limit_gets_more_than_one_image()
    {
        await using var editor = await Start();
        Assert.Equal(25, (await editor.Ask("assistant/searchImages", new { query = "" }))!["images"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_catalogue_answers_before_Docker_Hub_which_is_added_behind()
    {
        await using var editor = await Start();
        var answer = editor.Ask("assistant/searchImages", new { query = "python", limit = 100, partialResultToken = "t" });
        var first = await Progress(editor, "t");
        await hub.Arrived();
        hub.Answer();
        var found = await answer;
        Assert.All(Names(first), name => Assert.DoesNotContain("someone", name));
        Assert.Equal([.. Names(first), "someone/python-lab"], Names(found!));
        var python = found!["images"]!.AsArray().Single(image => (string)image!["name"]! == "python")!;
        Assert.Equal(("catalogue", 10000, 5_000_000_000, true), ((string)python["source"]!, (long)python["stars"]!, (long)python["pulls"]!, (bool)python["official"]!));
    }

    [Fact]
    public async Task An_old_name_is_marked_with_its_last_day_and_its_successor()
    {
        await using var editor = await Start();
        hub.Answer();
        var images = (await editor.Ask("assistant/searchImages", new { query = "scipy", limit = 100 }))!["images"]!.AsArray();
        var old = images.Single(image => (string)image!["name"]! == "jupyter/scipy-notebook")!;
        Assert.Equal(("frozen", "2023-10-20", "quay.io/jupyter/scipy-notebook"), ((string)old["status"]!, (string)old["since"]!, (string)old["successor"]!));
    }

    [Fact]
    public async Task A_question_that_is_cancelled_leaves_at_once()
    {
        await using var editor = await Start();
        var answer = editor.AskForAnything("assistant/searchImages", new { query = "python" }, out var id);
        await hub.Arrived();
        editor.Tell("$/cancelRequest", new { id });
        Assert.Equal(-32800, (int)(await answer)["error"]!["code"]!);
    }

    [Theory]
    [InlineData(false, true, "Only the catalogue is shown: nobody else is asked in a workspace that is not trusted.")]
    [InlineData(true, false, "Docker Hub and other registries are not asked: assistant.registries.enabled is off.")]
    public async Task Who_may_not_be_asked_is_not_and_that_is_said(bool trusted, bool enabled, string note)
    {
        await using var editor = await Start(trusted, enabled);
        var found = await editor.Ask("assistant/searchImages", new { query = "python" });
        var tags = await editor.Ask("assistant/imageTags", new { image = "postgres" });
        Assert.Equal((note, note), ((string)found!["note"]!, (string)tags!["note"]!));
        Assert.All(found["images"]!.AsArray(), image => Assert.Equal("catalogue", (string)image!["source"]!));
        Assert.NotEmpty(tags["tags"]!.AsArray());
        Assert.Empty(hub.Requests);
    }

    [Fact]
    public async Task Without_a_network_the_catalogue_is_there_with_one_sentence()
    {
        hub.Dispose();
        await using var editor = await Start();
        var found = await editor.Ask("assistant/searchImages", new { query = "python" });
        Assert.Contains("python", Names(found!));
        Assert.Matches("^127.0.0.1:.* cannot be reached: [^\n]*$", (string)found!["note"]!);
    }

    [Fact]
    public async Task Tags_of_the_catalogue_come_at_once_and_the_registrys_with_size_and_architectures()
    {
        await using var editor = await Start();
        var answer = editor.Ask("assistant/imageTags", new { image = "postgres", partialResultToken = "t" });
        var first = (await Progress(editor, "t"))["tags"]!.AsArray();
        Assert.Equal(("18", true, "postgres:18"), ((string)first[0]!["tag"]!, (bool)first[0]!["isRecommended"]!, (string)first[0]!["reference"]!));
        hub.Answer();
        Assert.Equal("""
            18 | 150 | amd64, arm64 | 2026-08-21
            18.6 | 150 | amd64, arm64 |
            17.11 | 140 | amd64, arm64 |
            latest | 150 | amd64, arm64 |
            19beta3 | | s390x | not for this machine
            """.ReplaceLineEndings("\n"), Picture((await answer)!));
    }

    [Fact]
    public async Task An_image_that_is_no_name_has_no_tags()
    {
        await using var editor = await Start();
        var found = await editor.Ask("assistant/imageTags", new { image = "Not An Image" });
        Assert.Equal("Not An Image is not the name of an image.", (string)found!["note"]!);
        Assert.Equal(-32602, (await editor.AskInVain("assistant/imageUse", new { image = "Not An Image" })).Code);
    }

    [Theory]
    [InlineData("Dockerfile", "FROM a\nRUN make\n", 1, "FROM postgres:17\n", null)]
    [InlineData("a.recipe", "", 0, null, "-v postgres-data:/var/lib/postgresql/data")]
    public async Task What_is_inserted_fits_the_document(string file, string text, int line, string? from, string? run)
    {
        await using var editor = await Start();
        editor.Open($"file:///p/{file}", text);
        var use = await editor.Ask("assistant/imageUse", new { image = "postgres:17", uri = $"file:///p/{file}", position = new { line, character = 0 } });
        Assert.Equal(("FROM postgres:17", "https://hub.docker.com/_/postgres"), ((string)use!["fromLine"]!, (string)use["page"]!));
        Assert.Equal((from is null, run is null), (use["fromEdit"] is null, use["runEdit"] is null));
        if (from is not null) Assert.EndsWith(from, (string)use["fromEdit"]!["newText"]!);
        if (run is not null) Assert.Contains(run, (string)use["runEdit"]!["newText"]!);
        Assert.Empty(hub.Requests);
    }

    public void Dispose() => hub.Dispose();

    Task<Editor> Start(bool trusted = true, bool enabled = true)
    {
        var addresses = new RegistryAddresses { HubApi = new($"{hub.Address}/"), QuayApi = new($"{hub.Address}/"), Registry = _ => [new($"{hub.Address}/")] };
        return Editor.Start(options: new { trusted, settings = hub.Settings(enabled) }, registries: new(folder: null, addresses));
    }

    static async Task<JsonNode> Progress(Editor editor, string token)
    {
        var told = await editor.Hear("$/progress");
        Assert.Equal(token, (string)told["token"]!);
        return told["value"]!;
    }

    static IEnumerable<string> Names(JsonNode found) => found["images"]!.AsArray().Select(image => (string)image!["name"]!);

    static string Picture(JsonNode found) => string.Join('\n', found["tags"]!.AsArray().Select(tag => string.Join(" | ",
    [
        (string)tag!["tag"]!, ((long?)tag["size"])?.ToString() ?? "", string.Join(", ", tag["architectures"]!.AsArray()),
        tag["notFor"] is null ? (string?)tag["pushed"] ?? "" : "not for this machine",
    ]).Replace("|  |", "| |").TrimEnd()));

    static string? Answer(string path) => path.Split('?')[0] switch
    {
        "/v2/search/repositories/" => $$"""{ "count": 2, "results": [ {{(path.Contains("python") ? Python : Scipy)}} ] }""",
        "/v2/namespaces/library/repositories/postgres/tags" => $$"""
            { "count": 6, "next": null, "results": [ {{Tag("17.11", 140)}}, {{Tag("latest", 150)}}, {{Tag("18.6", 150)}}, {{Tag("18", 150, "2026-08-21T10:00:00Z")}},
              { "name": "sha256-{{new string('0', 64)}}.sig" },
              { "name": "19beta3", "images": [ { "architecture": "s390x", "os": "linux", "size": 1 } ] } ] }
            """,
        _ => null,
    };

    const string Python = """
        { "repo_name": "python", "short_description": "Python", "star_count": 10000, "pull_count": 5000000000, "is_official": true },
        { "repo_name": "someone/python-lab", "short_description": "A lab", "star_count": 3, "pull_count": 1200, "is_official": false }
        """;

    const string Scipy = """{ "repo_name": "jupyter/scipy-notebook", "short_description": "Scientific", "star_count": 410, "pull_count": 90000000, "is_official": false }""";

    static string Tag(string name, long size, string? pushed = null) =>
        $$"""{ "name": "{{name}}", "tag_last_pushed": "{{pushed}}", "images": [ { "architecture": "amd64", "os": "linux", "size": {{size}} }, { "architecture": "arm64", "os": "linux", "size": {{size}} }, { "architecture": "unknown", "os": "unknown", "size": 1 } ] }""";
}
