using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class FormattingTests
{
    const string Uri = "file:///p/Dockerfile";
    const string Text = "  FROM a\nRUN 😀 \\\nb  \n\n\nRUN c";

    [Fact]
    public async Task A_document_is_formatted_by_small_edits()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, Text);
        var edits = await editor.Ask("textDocument/formatting", new { textDocument = new { uri = Uri }, options = new { tabSize = 2, insertSpaces = true, insertFinalNewline = true } });
        Assert.Equal(["0:0-0:2 ''", "2:0-2:0 '  '", "2:1-2:3 ''", "4:0-5:0 ''", "5:5-5:5 '\n'"], Pictures(edits!));
    }

    [Fact]
    public async Task A_range_is_formatted_alone()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, Text);
        var range = new { start = new { line = 1, character = 0 }, end = new { line = 3, character = 0 } };
        var edits = await editor.Ask("textDocument/rangeFormatting", new { textDocument = new { uri = Uri }, range, options = new { tabSize = 4, insertSpaces = false, trimTrailingWhitespace = false } });
        Assert.Equal(["2:0-2:0 '\t'"], Pictures(edits!));
    }

    [Fact]
    public async Task Enter_after_a_continued_line_indents_the_next()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM a\nRUN b \\\n\n");
        var edits = await editor.Ask("textDocument/onTypeFormatting", new
        {
            textDocument = new { uri = Uri },
            position = new { line = 2, character = 0 },
            ch = "\n",
            options = new { tabSize = 4, insertSpaces = true },
        });
        Assert.Equal(["2:0-2:0 '    '"], Pictures(edits!));
    }

    [Fact]
    public async Task What_is_not_open_has_no_edits()
    {
        await using var editor = await Editor.Start();
        var edits = await editor.Ask("textDocument/formatting", new { textDocument = new { uri = Uri }, options = new { tabSize = 2, insertSpaces = true } });
        Assert.Empty(edits!.AsArray());
    }

    static IEnumerable<string> Pictures(JsonNode edits) => edits.AsArray().Select(edit => $"{Place(edit!["range"]!["start"]!)}-{Place(edit["range"]!["end"]!)} '{edit["newText"]}'");

    static string Place(JsonNode position) => $"{position["line"]}:{position["character"]}";
}
