using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class HintsAndLinksTests
{
    const string Uri = "file:///p/Dockerfile";
    const string Text = "ARG V=3\nFROM python:$V\nFROM scratch\n";

    [Theory]
    [InlineData("{}", "= python:3, stage 0, stage 1")]
    [InlineData("""{"inlayHints":{"enabled":false}}""", "")]
    [InlineData("""{"inlayHints":{"values":false}}""", "stage 0, stage 1")]
    [InlineData("""{"assistant":{"inlayHints":{"stages":false}}}""", "= python:3")]
    public async Task Hints_follow_the_settings(string settings, string expected)
    {
        await using var editor = await Editor.Start(options: new { settings = JsonNode.Parse(settings) });
        editor.Open(Uri, Text);
        Assert.Equal(expected, string.Join(", ", (await Hints(editor, 0, 4)).Select(hint => (string)hint!["label"]!)));
    }

    [Fact]
    public async Task A_hint_stands_behind_its_word_and_only_in_the_range()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, Text);
        var hint = Assert.Single(await Hints(editor, 2, 3))!;
        Assert.Equal("""{"line":2,"character":12}""", hint["position"]!.ToJsonString());
        Assert.Equal("`--from=1` means this stage.", (string)hint["tooltip"]!["value"]!);
        Assert.True((bool)hint["paddingLeft"]!);
    }

    [Fact]
    public async Task Other_settings_make_the_editor_ask_for_the_hints_again()
    {
        await using var editor = await Editor.Start(new { workspace = new { inlayHint = new { refreshSupport = true } } });
        editor.Tell("workspace/didChangeConfiguration", new { settings = new { assistant = new { inlayHints = new { enabled = false } } } });
        await editor.Hear("workspace/inlayHint/refresh");
    }

    [Fact]
    public async Task Links_lead_to_pages_and_to_files_that_exist()
    {
        var folder = Directory.CreateTempSubdirectory("links ");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a b.py"), "", TestContext.Current.CancellationToken);
            var uri = new Uri(Path.Combine(folder.FullName, "Dockerfile")).AbsoluteUri;
            await using var editor = await Editor.Start();
            editor.Open(uri, "FROM python\nCOPY [\"a b.py\", \"none.py\", \"/\"]\n");
            var links = (await editor.Ask("textDocument/documentLink", new { textDocument = new { uri } }))!.AsArray();
            Assert.Equal(["https://hub.docker.com/_/python", new Uri(Path.Combine(folder.FullName, "a b.py")).AbsoluteUri], links.Select(link => (string)link!["target"]!));
            Assert.Equal("""{"start":{"line":1,"character":7},"end":{"line":1,"character":13}}""", links[1]!["range"]!.ToJsonString());
            Assert.Equal("python on hub.docker.com", (string)links[0]!["tooltip"]!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<JsonArray> Hints(Editor editor, int from, int to)
    {
        var range = new { start = new { line = from, character = 0 }, end = new { line = to, character = 0 } };
        return (await editor.Ask("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range }))!.AsArray();
    }
}
