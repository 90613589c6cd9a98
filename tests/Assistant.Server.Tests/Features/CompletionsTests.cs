using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class CompletionsTests
{
    [Theory]
    [InlineData("file:///p/Dockerfile", "FROM a\nWORK‸", "WORKDIR", "1:0-1:4")]
    [InlineData("file:///p/Dockerfile", "FROM tidy‸\n", "rocker/tidyverse", "0:5-0:9")]
    [InlineData("file:///p/Dockerfile", "FROM a\nCOPY --fr‸", "--from", "1:5-1:9")]
    public async Task A_proposal_replaces_what_is_typed(string uri, string picture, string label, string replaces)
    {
        await using var editor = await Editor.Start();
        var item = await Find(editor, uri, picture, label);
        Assert.Equal(replaces, Show(item["textEdit"]!["range"]!));
    }

    [Fact]
    public async Task The_order_is_the_servers_whatever_the_editor_sorts_by()
    {
        await using var editor = await Editor.Start();
        var items = await Complete(editor, "file:///p/Dockerfile", "FROM jupyter‸\n");
        var sorted = items.Select(item => (string)item!["sortText"]!).ToList();
        Assert.True(sorted.Count > 1);
        Assert.Equal(sorted.Order(StringComparer.Ordinal), sorted);
    }

    [Fact]
    public async Task An_image_is_documented_when_its_item_is_shown()
    {
        await using var editor = await Editor.Start();
        var item = await Find(editor, "file:///p/Dockerfile", "FROM tidy‸\n", "rocker/tidyverse");
        Assert.Null(item["documentation"]);
        var resolved = await editor.Ask("completionItem/resolve", item);
        Assert.Equal("markdown", (string)resolved!["documentation"]!["kind"]!);
        Assert.Contains("8787", (string)resolved["documentation"]!["value"]!);
    }

    [Fact]
    public async Task An_item_of_an_older_list_comes_back_as_it_is()
    {
        await using var editor = await Editor.Start();
        var item = await Find(editor, "file:///p/Dockerfile", "FROM tidy‸\n", "rocker/tidyverse");
        await Complete(editor, "file:///p/Containerfile", "FROM post‸\n");
        var resolved = await editor.Ask("completionItem/resolve", item);
        Assert.Equal(item.ToJsonString(), resolved!.ToJsonString());
    }

    [Fact]
    public async Task Images_are_searched_for_anew_as_the_word_grows()
    {
        await using var editor = await Editor.Start();
        Assert.True(await IsIncomplete(editor, "file:///p/Dockerfile", "FROM p‸\n"));
        Assert.False(await IsIncomplete(editor, "file:///p/Containerfile", "W‸"));
    }

    [Fact]
    public async Task An_image_that_is_not_kept_up_is_struck_through_as_the_editor_knows_to()
    {
        Assert.Equal("[1] ", await Marks(new { tagSupport = new { valueSet = new[] { 1 } }, deprecatedSupport = true }));
        Assert.Equal(" true", await Marks(new { deprecatedSupport = true }));
        Assert.Equal(" ", await Marks(new { }));

        static async Task<string> Marks(object completionItem)
        {
            await using var editor = await Editor.Start(new { textDocument = new { completion = new { completionItem } } });
            var item = await Find(editor, "file:///p/Dockerfile", "FROM jupyter/‸\n", "jupyter/scipy-notebook");
            return $"{item["tags"]?.ToJsonString()} {item["deprecated"]?.ToJsonString()}";
        }
    }

    [Theory]
    [InlineData("", "Dockerfile src/")]
    [InlineData("src", "app.py")]
    public async Task Sources_come_from_the_folder_that_is_set_or_the_Dockerfiles_own(string set, string labels)
    {
        var folder = Directory.CreateTempSubdirectory("sources").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        await File.WriteAllTextAsync(Path.Combine(folder, "src", "app.py"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Dockerfile"), "", TestContext.Current.CancellationToken);
        await using var editor = Editor.Connect();
        await editor.Ask("initialize", new
        {
            rootUri = new Uri(folder).AbsoluteUri,
            capabilities = new { },
            initializationOptions = new { settings = new { build = new { context = "" } } },
        });
        editor.Tell("initialized", new { });
        var uri = new Uri(Path.Combine(folder, "Dockerfile")).AbsoluteUri;
        editor.Open(uri, "FROM a\nCOPY ./", "dockerfile");
        editor.Tell("workspace/didChangeConfiguration", new { settings = new { assistant = new { build = new { context = set } } } });
        var list = await editor.Ask("textDocument/completion", new { textDocument = new { uri }, position = new { line = 1, character = 7 } });
        var paths = list!["items"]!.AsArray().Select(item => (string)item!["label"]!).Where(label => label is not ("./" or [ '/', ..] or ['-', ..]));
        Assert.Equal(labels, string.Join(' ', paths.Order(StringComparer.Ordinal)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_dollar_sign_of_the_file_reaches_editors_without_places_as_it_is()
    {
        await using var editor = await Editor.Start();
        var item = await Find(editor, "file:///p/Dockerfile", "‸", "python-uv");
        Assert.Contains("PATH=/app/.venv/bin:$PATH", (string)item["textEdit"]!["newText"]!);
        Assert.Contains("FROM python:3.14-slim AS build", (string)item["textEdit"]!["newText"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Places_to_fill_in_are_sent_only_to_editors_that_know_them(bool knows)
    {
        await using var editor = await Editor.Start(new { textDocument = new { completion = new { completionItem = new { snippetSupport = knows } } } });
        var items = await Complete(editor, "file:///p/Dockerfile", "FROM a\n‸");
        var withPlaces = items.Where(item => item!["textEdit"]!["newText"]!.ToString().Contains("${1:")).ToList();
        Assert.All(withPlaces, item => Assert.Equal(2, (int)item!["insertTextFormat"]!));
        if (!knows) Assert.Empty(withPlaces);
    }

    static async Task<JsonNode> Find(Editor editor, string uri, string picture, string label) =>
        Assert.Single(await Complete(editor, uri, picture), item => (string)item!["label"]! == label)!;

    static async Task<JsonArray> Complete(Editor editor, string uri, string picture) =>
        (await editor.Ask("textDocument/completion", Cursor.Open(editor, uri, picture)))!["items"]!.AsArray();

    static async Task<bool> IsIncomplete(Editor editor, string uri, string picture) =>
        (bool)(await editor.Ask("textDocument/completion", Cursor.Open(editor, uri, picture)))!["isIncomplete"]!;

    static string Show(JsonNode range) =>
        $"{range["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}";
}
