namespace Assistant.Server.Tests.Features;

public class CodeLensesTests
{
    const string Uri = "file:///lab.recipe";

    [Fact]
    public async Task Lenses_that_were_wanted_before_the_file_was_told_of_are_asked_for_again()
    {
        await using var editor = await Editor.Start(new { workspace = new { codeLens = new { refreshSupport = true } } });
        Assert.Empty((await Lenses(editor)).AsArray());
        editor.Open(Uri, "docker pull busybox", "recipe");
        await editor.Hear("workspace/codeLens/refresh");
        Assert.Single((await Lenses(editor)).AsArray());
    }

    [Fact]
    public async Task Lenses_asked_for_in_the_same_breath_as_the_file_is_told_of_are_there()
    {
        await using var editor = await Editor.Start();
        for (var file = 0; file < 50; file++)
        {
            var uri = $"file:///lab{file}.recipe";
            editor.Open(uri, "docker pull busybox", "recipe");
            Assert.Single((await editor.Ask("textDocument/codeLens", new { textDocument = new { uri } }))!.AsArray());
        }
    }

    static async Task<System.Text.Json.Nodes.JsonNode> Lenses(Editor editor) =>
        (await editor.Ask("textDocument/codeLens", new { textDocument = new { uri = Uri } }))!;
}
