namespace Assistant.Server.Tests.Features;

public class SignatureHelpTests
{
    const string Uri = "file:///p/Dockerfile";

    [Fact]
    public async Task The_parameter_at_the_cursor_is_marked()
    {
        await using var editor = await Editor.Start();
        var help = await editor.Ask("textDocument/signatureHelp", Cursor.Open(editor, Uri, "COPY a ‸"));
        Assert.Equal("COPY [FLAGS] SOURCE... DESTINATION", (string)help!["signatures"]![0]!["label"]!);
        Assert.Equal(0, (int)help["activeSignature"]!);
        Assert.Equal(2, (int)help["activeParameter"]!);
        Assert.Equal("DESTINATION", (string)help["signatures"]![0]!["parameters"]![2]!["label"]!);
    }

    [Fact]
    public async Task An_editor_that_can_gets_places_and_plain_text()
    {
        var information = new { documentationFormat = new[] { "plaintext" }, parameterInformation = new { labelOffsetSupport = true }, activeParameterSupport = true };
        await using var editor = await Editor.Start(new { textDocument = new { signatureHelp = new { signatureInformation = information } } });
        var help = await editor.Ask("textDocument/signatureHelp", Cursor.Open(editor, Uri, "FROM ‸"));
        var form = help!["signatures"]![0]!;
        Assert.Equal("[27,32]", form["parameters"]![1]!["label"]!.ToJsonString());
        Assert.Equal(1, (int)form["activeParameter"]!);
        Assert.Equal("""{"kind":"plaintext","value":"Starts a build stage from a base image, an earlier stage or scratch, the empty image."}""", form["documentation"]!.ToJsonString());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task While_a_command_is_typed_it_comes_only_when_asked(int triggerKind, bool comes)
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "RUN apt ");
        var help = await editor.Ask("textDocument/signatureHelp", new { textDocument = new { uri = Uri }, position = new { line = 0, character = 8 }, context = new { triggerKind, isRetrigger = false } });
        Assert.Equal(comes, help is not null);
    }

    [Fact]
    public async Task A_hover_is_plain_text_for_an_editor_without_markdown()
    {
        await using var editor = await Editor.Start(new { textDocument = new { hover = new { contentFormat = new[] { "plaintext" } } } });
        var hover = await editor.Ask("textDocument/hover", Cursor.Open(editor, Uri, "WORK‸DIR /srv\n"));
        Assert.Equal("plaintext", (string)hover!["contents"]!["kind"]!);
        Assert.DoesNotContain("`", (string)hover["contents"]!["value"]!);
    }
}
