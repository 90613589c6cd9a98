using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class RefactoringsTests
{
    const string Uri = "file:///p/a.recipe";

    [Theory]
    [InlineData("""["refactor"]""", "Name the container debian,Remove the container when it ends (--rm),Bind the port to 127.0.0.1,Split the command over lines,Write the flags by their long names")]
    [InlineData("""["refactor.rewrite"]""", "Split the command over lines,Write the flags by their long names")]
    [InlineData("""["quickfix"]""", "")]
    [InlineData("""["assistant.command"]""", "Run this command,Pull debian:13")]
    public async Task Each_kind_is_offered_when_it_is_wanted(string only, string titles)
    {
        await using var editor = await Editor.Start();
        var actions = await Actions(editor, "docker run -d -p 80:80 debian:13\n", only);
        Assert.Equal(titles, string.Join(',', actions.Select(action => (string)action!["title"]!)));
    }

    [Fact]
    public async Task A_refactoring_is_an_edit()
    {
        await using var editor = await Editor.Start();
        var action = (await Actions(editor, "docker run debian:13\n", """["refactor"]"""))[0]!;
        Assert.Equal("""[{"range":{"start":{"line":0,"character":10},"end":{"line":0,"character":10}},"newText":" --name debian"}]""",
            action["edit"]!["changes"]![Uri]!.ToJsonString());
    }

    static async Task<JsonArray> Actions(Editor editor, string text, string only)
    {
        editor.Open(Uri, text);
        var place = new { line = 0, character = 3 };
        return (await editor.Ask("textDocument/codeAction", new
        {
            textDocument = new { uri = Uri },
            range = new { start = place, end = place },
            context = new { diagnostics = Array.Empty<int>(), only = JsonNode.Parse(only) },
        }))!.AsArray();
    }
}
