using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class NavigationTests
{
    const string Uri = "file:///p/Dockerfile";
    const string Text = "FROM a AS b\nFROM c\nCOPY --from=‸b x y\n";

    [Fact]
    public async Task A_use_leads_to_its_definition_and_to_the_other_uses()
    {
        await using var editor = await Editor.Start();
        var place = Cursor.Open(editor, Uri, Text);
        Assert.Equal("0:10-0:11", Show((await editor.Ask("textDocument/definition", place))!["range"]!));
        Assert.Equal(["0:10-0:11", "2:12-2:13"], await Ranges(editor, "textDocument/references", At(2, 12, context: new { includeDeclaration = true })));
        Assert.Equal(["2:12-2:13"], await Ranges(editor, "textDocument/references", At(2, 12, context: new { includeDeclaration = false })));
        var highlights = (await editor.Ask("textDocument/documentHighlight", place))!.AsArray();
        Assert.Equal([3, 2], highlights.Select(highlight => (int)highlight!["kind"]!));
    }

    [Fact]
    public async Task Where_there_is_no_name_nothing_is_found()
    {
        await using var editor = await Editor.Start();
        Cursor.Open(editor, Uri, Text);
        Assert.Null(await editor.Ask("textDocument/definition", At(1, 5)));
        Assert.Empty((await editor.Ask("textDocument/documentHighlight", At(1, 5)))!.AsArray());
        Assert.Null(await editor.Ask("textDocument/prepareRename", At(1, 5)));
        Assert.Null(await editor.Ask("textDocument/definition", new { textDocument = new { uri = "file:///p/closed" }, position = new { line = 0, character = 0 } }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rename_is_asked_for_and_answered_as_the_editor_can_take_it(bool versioned)
    {
        await using var editor = Editor.Connect();
        var result = await editor.Initialize(new
        {
            textDocument = new { rename = new { prepareSupport = versioned } },
            workspace = new { workspaceEdit = new { documentChanges = versioned } },
        });
        Assert.Equal(versioned ? """{"prepareProvider":true}""" : "{}", result["capabilities"]!["renameProvider"]!.ToJsonString());
        Cursor.Open(editor, Uri, Text);
        var found = await editor.Ask("textDocument/prepareRename", At(2, 13));
        Assert.Equal(("2:12-2:13", "b"), (Show(found!["range"]!), (string)found["placeholder"]!));
        var edit = await editor.Ask("textDocument/rename", At(2, 13, newName: "build"));
        var edits = versioned ? edit!["documentChanges"]![0]!["edits"]! : edit!["changes"]![Uri]!;
        if (versioned) Assert.Equal(1, (int)edit["documentChanges"]![0]!["textDocument"]!["version"]!);
        Assert.Equal(["0:10-0:11 build", "2:12-2:13 build"], edits.AsArray().Select(one => $"{Show(one!["range"]!)} {one["newText"]}"));
    }

    [Fact]
    public async Task A_name_that_cannot_be_is_refused_with_a_sentence()
    {
        await using var editor = await Editor.Start();
        Cursor.Open(editor, Uri, Text);
        Assert.Equal((-32803, "A stage cannot be called scratch, because the builder means something else by it."),
            await editor.AskInVain("textDocument/rename", At(0, 10, newName: "scratch")));
    }

    static object At(int line, int character, object? context = null, string? newName = null) =>
        new { textDocument = new { uri = Uri }, position = new { line, character }, context, newName };

    static async Task<List<string>> Ranges(Editor editor, string method, object question) =>
        [.. (await editor.Ask(method, question))!.AsArray().Select(location => Show(location!["range"]!))];

    static string Show(JsonNode range) =>
        $"{range["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}";
}
