using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class HoverAndFixesTests
{
    const string Uri = "file:///p/Dockerfile";

    [Fact]
    public async Task Hover_explains_the_word_under_the_pointer()
    {
        await using var editor = await Editor.Start();
        var hover = await editor.Ask("textDocument/hover", Cursor.Open(editor, Uri, "FROM debian\nWORK‸DIR /srv\n"));
        Assert.Equal("markdown", (string)hover!["contents"]!["kind"]!);
        Assert.Equal("""{"start":{"line":1,"character":0},"end":{"line":1,"character":7}}""", hover["range"]!.ToJsonString());
    }

    [Theory]
    [InlineData("utf-8", 21)]
    [InlineData("utf-16", 19)]
    [InlineData("utf-32", 18)]
    public async Task Ranges_are_counted_in_the_negotiated_encoding(string encoding, int start)
    {
        await using var editor = await Editor.Start(new { general = new { positionEncodings = new[] { encoding } } });
        editor.Open(Uri, "FROM --platform=😀 jupyter/scipy-notebook\n");
        var findings = (await editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray();
        var moved = Assert.Single(findings, finding => (string)finding!["code"]! == "DS001")!;
        Assert.Equal(start, (int)moved["range"]!["start"]!["character"]!);
        var hover = await editor.Ask("textDocument/hover", new { textDocument = new { uri = Uri }, position = new { line = 0, character = start + 22 } });
        Assert.Equal(start, (int)hover!["range"]!["start"]!["character"]!);
    }

    [Fact]
    public async Task A_finding_offers_its_fix_as_an_edit()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM debian:13\nRUNN true\n");
        var actions = await Actions(editor, 1, 2);
        var action = Assert.Single(actions.AsArray(), action => (string?)action!["kind"] == "quickfix")!;
        Assert.Equal("Change to RUN", (string)action["title"]!);
        Assert.Equal("quickfix", (string)action["kind"]!);
        Assert.True((bool)action["isPreferred"]!);
        Assert.Equal("UnknownInstruction", (string)action["diagnostics"]![0]!["code"]!);
        Assert.Equal("""[{"range":{"start":{"line":1,"character":0},"end":{"line":1,"character":4}},"newText":"RUN"}]""",
            action["edit"]!["changes"]![Uri]!.ToJsonString());
    }

    [Theory]
    [InlineData("""["quickfix"]""", 1)]
    [InlineData("""["refactor"]""", 0)]
    [InlineData("[]", 1)]
    public async Task Only_the_wanted_kinds_are_offered(string only, int count)
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM debian:13\nRUNN true\n");
        Assert.Equal(count, (await Actions(editor, 1, 2, JsonNode.Parse(only))).AsArray().Count(action => (string?)action!["kind"] == "quickfix"));
    }

    [Theory]
    [InlineData("source.fixAll")]
    [InlineData("source.fixAll.assistant")]
    [InlineData("source")]
    public async Task All_fixes_of_a_file_are_one_action(string kind)
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM debian:13 as a\nRUNN true\nMAINTAINER b\n");
        var action = Assert.Single((await Actions(editor, 0, 0, new JsonArray(kind))).AsArray())!;
        Assert.Equal("source.fixAll.assistant", (string)action["kind"]!);
        Assert.Equal(["AS", "RUN", "LABEL org.opencontainers.image.authors=\"b\""], action["edit"]!["changes"]![Uri]!.AsArray().Select(edit => (string)edit!["newText"]!));
    }

    [Fact]
    public async Task A_check_can_be_fixed_everywhere_and_silenced()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "# check=skip=UndefinedVar;error=false\nFROM debian:13 as a\nFROM a as b\n");
        var actions = (await Actions(editor, 1, 16)).AsArray();
        Assert.Equal(["Change to AS", "Fix all FromAsCasing in this file", "Skip FromAsCasing for this instruction", "Skip FromAsCasing in this file"],
            actions.Where(action => (string?)action!["kind"] == "quickfix").Select(action => (string)action!["title"]!));
        Assert.Equal("""[{"range":{"start":{"line":0,"character":25},"end":{"line":0,"character":25}},"newText":",FromAsCasing"}]""",
            actions[3]!["edit"]!["changes"]![Uri]!.ToJsonString());
    }

    static async Task<JsonNode> Actions(Editor editor, int line, int character, JsonNode? only = null)
    {
        var place = new { line, character };
        return (await editor.Ask("textDocument/codeAction", new
        {
            textDocument = new { uri = Uri },
            range = new { start = place, end = place },
            context = new { diagnostics = Array.Empty<int>(), only },
        }))!;
    }
}
