using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class StructureTests
{
    const string Uri = "file:///p/Dockerfile";
    const string Text = "# one\n# two\nFROM a AS b\nENV C=1\n\nRUN d \\\n  e\n";

    static readonly object Of = new { textDocument = new { uri = Uri } };

    [Fact]
    public async Task The_outline_is_a_tree()
    {
        await using var editor = await Editor.Start(new { textDocument = new { documentSymbol = new { hierarchicalDocumentSymbolSupport = true } } });
        editor.Open(Uri, Text);
        var stage = Assert.Single((await editor.Ask("textDocument/documentSymbol", Of))!.AsArray())!;
        Assert.Equal(("b", "stage 0 · a", 5), ((string)stage["name"]!, (string)stage["detail"]!, (int)stage["kind"]!));
        Assert.Equal("2:0-6:3 2:10-2:11", $"{Show(stage["range"]!)} {Show(stage["selectionRange"]!)}");
        Assert.Equal(["C", "RUN"], stage["children"]!.AsArray().Select(child => (string)child!["name"]!));
    }

    [Fact]
    public async Task An_editor_without_trees_is_given_a_list()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, Text);
        var symbols = (await editor.Ask("textDocument/documentSymbol", Of))!.AsArray();
        Assert.Equal(["b in ", "C in b", "RUN in b"], symbols.Select(symbol => $"{symbol!["name"]} in {symbol["containerName"]}"));
        Assert.Equal(Uri, (string)symbols[0]!["location"]!["uri"]!);
    }

    [Theory]
    [InlineData("""{"lineFoldingOnly":true}""", "0-1 comment", "2-6 ", "5-6 ")]
    [InlineData("""{"rangeLimit":1}""", "2-6 ")]
    [InlineData("""{"rangeLimit":5}""", "0-1 comment", "2-6 ", "5-6 ")]
    public async Task Folds_are_whole_lines_and_no_more_than_the_editor_takes(string foldingRange, params string[] expected)
    {
        await using var editor = await Editor.Start(new { textDocument = new { foldingRange = JsonNode.Parse(foldingRange) } });
        editor.Open(Uri, Text);
        var folds = (await editor.Ask("textDocument/foldingRange", Of))!.AsArray();
        Assert.Equal(expected, folds.Select(fold => $"{fold!["startLine"]}-{fold["endLine"]} {fold["kind"]}"));
        Assert.All(folds, fold => Assert.False(fold!.AsObject().ContainsKey("startCharacter")));
    }

    [Fact]
    public async Task Each_cursor_gets_its_selections_from_the_inside_out()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, Text);
        var positions = new[] { new { line = 3, character = 4 }, new { line = 0, character = 3 } };
        var answer = (await editor.Ask("textDocument/selectionRange", new { textDocument = new { uri = Uri }, positions }))!.AsArray();
        Assert.Equal(2, answer.Count);
        Assert.Equal(["3:4-3:5", "3:4-3:7", "3:0-3:7", "2:0-6:3", "0:0-6:3", "0:0-7:0"], Chain(answer[0]).Select(one => Show(one["range"]!)));
        Assert.Equal("0:2-0:5", Show(answer[1]!["range"]!));
    }

    static IEnumerable<JsonNode> Chain(JsonNode? selection)
    {
        for (; selection is not null; selection = selection["parent"]) yield return selection;
    }

    static string Show(JsonNode range) =>
        $"{range["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}";
}
