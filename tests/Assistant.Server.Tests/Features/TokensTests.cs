using System.Text.Json.Nodes;
using Assistant.Server.Features;
using CsCheck;

namespace Assistant.Server.Tests.Features;

public class TokensTests
{
    const string Uri = "file:///p/Dockerfile";

    [Fact]
    public async Task The_legend_names_what_the_numbers_mean()
    {
        await using var editor = Editor.Connect();
        var capabilities = (await editor.Initialize())["capabilities"]!["semanticTokensProvider"]!;
        Assert.Equal(
            ["comment", "keyword", "macro", "class", "namespace", "enumMember", "parameter", "property", "variable", "function", "operator", "string", "number", "label"],
            capabilities["legend"]!["tokenTypes"]!.AsArray().Select(type => (string)type!));
        Assert.Equal(["declaration", "readonly", "defaultLibrary"], capabilities["legend"]!["tokenModifiers"]!.AsArray().Select(modifier => (string)modifier!));
        Assert.True((bool)capabilities["range"]! && (bool)capabilities["full"]!["delta"]!);
    }

    [Theory]
    [InlineData("utf-16", new[] { 0, 0, 3, 1, 0, 0, 4, 4, 11, 0, 0, 4, 1, 10, 0, 0, 1, 2, 9, 0 })]
    [InlineData("utf-8", new[] { 0, 0, 3, 1, 0, 0, 4, 6, 11, 0, 0, 6, 1, 10, 0, 0, 1, 2, 9, 0 })]
    [InlineData("utf-32", new[] { 0, 0, 3, 1, 0, 0, 4, 3, 11, 0, 0, 3, 1, 10, 0, 0, 1, 2, 9, 0 })]
    public async Task Numbers_are_counted_in_the_negotiated_encoding(string encoding, int[] expected)
    {
        await using var editor = await Editor.Start(new { general = new { positionEncodings = new[] { encoding } } });
        editor.Open(Uri, "RUN '😀';ls");
        Assert.Equal(expected, Numbers(await Full(editor)));
    }

    [Fact]
    public async Task A_range_has_its_own_tokens_only()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM a\nUSER b\n\nUSER 1\nUSER c\n");
        var range = new { start = new { line = 3, character = 0 }, end = new { line = 4, character = 0 } };
        var tokens = await editor.Ask("textDocument/semanticTokens/range", new { textDocument = new { uri = Uri }, range });
        Assert.Equal([3, 0, 4, 1, 0, 0, 5, 1, 12, 0], Numbers(tokens!));
    }

    [Fact]
    public async Task A_delta_makes_the_old_tokens_the_new_ones()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM a\nRUN b\nRUN c -d\n");
        var first = await Full(editor);
        var place = new { line = 1, character = 5 };
        editor.Tell("textDocument/didChange", new { textDocument = new { uri = Uri, version = 2 }, contentChanges = new[] { new { range = new { start = place, end = place }, text = " -x" } } });
        var delta = await Delta(editor, (string)first["resultId"]!);
        Assert.Equal("""[{"start":20,"deleteCount":0,"data":[0,2,2,6,0]}]""", delta["edits"]!.ToJsonString());
        Assert.Equal("[]", (await Delta(editor, (string)delta["resultId"]!))["edits"]!.ToJsonString());
        Assert.Equal("[]", (await Delta(editor, (string)delta["resultId"]!))["edits"]!.ToJsonString());
    }

    [Fact]
    public async Task Unknown_tokens_are_sent_whole_and_an_unknown_document_has_none()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM a\n");
        Assert.Equal(10, Numbers(await Delta(editor, "other")).Count);
        Assert.Null(await editor.Ask("textDocument/semanticTokens/full", new { textDocument = new { uri = "file:///q" } }));
    }

    [Fact]
    public void Edits_always_lead_to_the_new_numbers() =>
        Gen.Select(Gen.Int[0, 2].Array[5].Array[0, 8], Gen.Int[0, 2].Array[5].Array[0, 8]).Sample((one, other) =>
        {
            int[] before = [.. one.SelectMany(token => token)], after = [.. other.SelectMany(token => token)];
            var result = before.ToList();
            foreach (var edit in TokenData.Edits(before, after))
            {
                Assert.Equal(0, edit.Start % 5 + edit.DeleteCount % 5);
                result.RemoveRange(edit.Start, edit.DeleteCount);
                result.InsertRange(edit.Start, edit.Data!);
            }
            Assert.Equal(after, result);
        });

    static async Task<JsonNode> Full(Editor editor) => (await editor.Ask("textDocument/semanticTokens/full", new { textDocument = new { uri = Uri } }))!;

    static async Task<JsonNode> Delta(Editor editor, string previous) =>
        (await editor.Ask("textDocument/semanticTokens/full/delta", new { textDocument = new { uri = Uri }, previousResultId = previous }))!;

    static List<int> Numbers(JsonNode tokens) => [.. tokens["data"]!.AsArray().Select(number => (int)number!)];
}
