using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistant.Server.Tests.Pinning;

public sealed class ImageActionsTests : IDisposable
{
    const string Uri = "file:///p/Dockerfile";

    static readonly object Simple = new { window = new { workDoneProgress = true }, workspace = new { applyEdit = true } };

    static readonly object Confirming = new { workspace = new { applyEdit = true, workspaceEdit = new { documentChanges = true, changeAnnotationSupport = new { groupsOnLabel = true } } } };

    readonly TaggedRegistry registry = new("python:3.12=a", "python:3.13=b", "r:4=c", "r:5.1=d");
    readonly Engine.Registries registries = new(folder: null);

    [Theory]
    [InlineData("FROM HOST/python:‸3.12", "Pin HOST/python:3.12 to its digest, Update HOST/python:3.12 to a newer tag")]
    [InlineData("ARG T=4\nFROM HOST/r:${‸T}", "Pin HOST/r:4 to its digest, Update HOST/r:4 to a newer tag")]
    [InlineData("FROM HOST/r‸@c", "")]
    [InlineData("FROM HOST/r:4‸@c", "Update HOST/r:4 to a newer tag")]
    [InlineData("FROM sc‸ratch", "")]
    [InlineData("FROM a AS b\nFROM ‸b", "")]
    [InlineData("FROM a:$‸T", "")]
    [InlineData("FR‸OM a", "")]
    public async Task The_image_under_the_cursor_can_be_pinned(string picture, string titles)
    {
        await using var editor = await Start(Simple);
        Assert.Equal(titles, string.Join(", ", Titles(await Actions(editor, picture, """["refactor.rewrite"]"""))));
        Assert.Equal("", registry.Lines);
    }

    [Theory]
    [InlineData("FROM ‸a", """["source"]""", "Pin all images in this file, Update all images in this file")]
    [InlineData("FROM ‸a", """["source.pinImages"]""", "Pin all images in this file")]
    [InlineData("FROM ‸a", """["source.fixAll"]""", "")]
    [InlineData("FROM ‸scratch", """["source"]""", "")]
    public async Task All_images_can_be_pinned_by_a_source_action(string picture, string only, string titles)
    {
        await using var editor = await Start(Simple);
        Assert.Equal(titles, string.Join(", ", Titles(await Actions(editor, picture, only))));
    }

    [Fact]
    public async Task Nothing_is_offered_without_trust_or_to_an_editor_that_cannot_be_edited()
    {
        await using var untrusted = await Start(Simple, new { trusted = false });
        Assert.DoesNotContain(Titles(await Actions(untrusted, "FROM ‸a", """["refactor", "source"]""")), title => title.StartsWith("Pin ", StringComparison.Ordinal));
        await using var unable = await Start(new { });
        Assert.DoesNotContain(Titles(await Actions(unable, "FROM ‸a", """["refactor", "source"]""")), title => title.StartsWith("Pin ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_action_asks_the_registry_and_edits_its_image_alone()
    {
        await using var editor = await Start(Simple);
        await Choose(editor, "FROM HOST/r:4\nFROM HOST/python:‸3.12\n", """["refactor.rewrite"]""", "Pin ");
        Assert.Equal("""{"changes":{"file:///p/Dockerfile":[{"range":{"start":{"line":1,"character":16},"end":{"line":1,"character":21}},"newText":":3.12@a"}]}}""", await Edit(editor));
        Assert.Equal("One image is pinned.", await Message(editor));
    }

    [Fact]
    public async Task An_editor_that_can_shows_the_change_first()
    {
        await using var editor = await Start(Confirming);
        await Choose(editor, "FROM ‸HOST/r:4\nFROM HOST/r:5\nFROM HOST/r:$T\n", """["source"]""", "Pin ");
        Assert.Equal(
            """{"documentChanges":[{"textDocument":{"uri":"file:///p/Dockerfile","version":1},"edits":[{"annotationId":"images","range":{"start":{"line":0,"character":11},"end":{"line":0,"character":13}},"newText":":4@c"}]}],"changeAnnotations":{"images":{"label":"Pin images","needsConfirmation":true}}}""",
            await Edit(editor));
        Assert.Equal("HOST has no HOST/r:5. Choose another tag.", await Message(editor));
        Assert.Equal("One image is pinned. T in HOST/r:$T has no plain value in this file.", await Message(editor));
    }

    [Fact]
    public async Task Whoever_leaves_the_shown_change_hears_nothing_more()
    {
        await using var editor = await Start(Confirming, applied: false);
        await Choose(editor, "FROM ‸HOST/r:4", """["source"]""", "Pin ");
        await editor.Hear("workspace/applyEdit");
        Assert.DoesNotContain("window/showMessage", editor.EverHeard);
    }

    [Fact]
    public async Task A_file_that_was_edited_meanwhile_is_left_as_it_is()
    {
        var gate = new TaskCompletionSource();
        registry.Gate = gate.Task;
        await using var editor = await Start(Simple);
        var chosen = Choose(editor, "FROM ‸HOST/r:4", """["source"]""", "Pin ");
        await registry.First;
        editor.Tell("textDocument/didChange", new { textDocument = new { uri = Uri, version = 2 }, contentChanges = new[] { new { text = "FROM b" } } });
        // Answered behind the change, so that it has arrived.
        await editor.Ask("textDocument/foldingRange", new { textDocument = new { uri = Uri } });
        gate.SetResult();
        await chosen;
        Assert.Equal("The file was edited meanwhile, so nothing was changed. Try again.", await Message(editor));
        Assert.DoesNotContain("workspace/applyEdit", editor.EverHeard);
    }

    [Fact]
    public async Task Asking_can_be_cancelled()
    {
        registry.Gate = new TaskCompletionSource().Task;
        await using var editor = await Start(Simple);
        var chosen = Choose(editor, "FROM ‸HOST/r:4", """["source"]""", "Pin ");
        await registry.First;
        var progress = await editor.Hear("$/progress");
        Assert.Equal(registry.Text("Asking the registry about HOST/r:4"), (string)progress["value"]!["title"]!);
        editor.Tell("window/workDoneProgress/cancel", new { token = (string)progress["token"]! });
        await chosen;
        Assert.Equal("Cancelled; nothing was changed.", await Message(editor));
        Assert.DoesNotContain("workspace/applyEdit", editor.EverHeard);
    }

    [Theory]
    [InlineData("FROM ‸HOST/r:4@c", "Every image is pinned already.")]
    [InlineData("FROM ‸HOST/r:5", "HOST has no HOST/r:5. Choose another tag.")]
    [InlineData("FROM ‸scratch", "There is no image here that a registry could be asked about.")]
    public async Task The_person_hears_what_came_of_it(string picture, string message)
    {
        await using var editor = await Start(Simple);
        Cursor.Open(editor, Uri, registry.Text(picture));
        await Execute(editor, new { uri = Uri, line = 0 });
        Assert.Equal(message, await Message(editor));
    }

    [Fact]
    public async Task Without_a_document_or_with_registries_off_that_is_said()
    {
        await using var editor = await Start(Simple, new { settings = new { registries = new { enabled = false } } });
        await Execute(editor, new { uri = Uri });
        Assert.Equal("Open a Dockerfile, a recipe or a page first.", await Message(editor));
        Cursor.Open(editor, Uri, registry.Text("FROM ‸HOST/r:4"));
        await Execute(editor, new { uri = Uri });
        Assert.Equal("The setting assistant.registries.enabled keeps registries from being asked. Turn it on first.", await Message(editor));
        Assert.Equal("", registry.Lines);
    }

    [Fact]
    public async Task An_update_asks_for_the_tags_and_moves_the_image()
    {
        await using var editor = await Start(Simple);
        await Choose(editor, "FROM HOST/python:‸3.12@a", """["refactor.rewrite"]""", "Update ");
        Assert.Contains("\"newText\":\":3.13@b\"", await Edit(editor));
        Assert.Equal("One image is updated.", await Message(editor));
    }

    [Theory]
    [InlineData(0, ":5.1")]
    [InlineData(null, null)]
    public async Task Another_major_version_is_the_persons_choice(int? choice, string? tag)
    {
        await using var editor = await Start(Simple);
        editor.Answer("window/showMessageRequest", question => choice is { } index ? new JsonObject { ["title"] = (string)question["actions"]![index]!["title"]! } : null);
        await Choose(editor, "FROM HOST/r:‸4.0", """["refactor.rewrite"]""", "Update ");
        Assert.Equal("Update to HOST/r:5.1 (another major version)", registry.Picture((string)(await editor.Hear("window/showMessageRequest"))["actions"]![0]!["title"]!));
        if (tag is not null) Assert.Contains($"\"newText\":\"{tag}\"", await Edit(editor));
        Assert.Equal(tag is null ? "No tag was chosen; nothing was changed." : "One image is updated.", await Message(editor));
    }

    [Fact]
    public async Task All_images_of_a_file_are_updated_with_care()
    {
        await using var editor = await Start(Simple);
        await Choose(editor, "FROM ‸HOST/r:4.0\nFROM HOST/python:3.12\n", """["source"]""", "Update ");
        Assert.Contains("\"newText\":\":3.13\"", await Edit(editor));
        Assert.Equal("One image is updated. HOST/r:4.0 stays: only another major version is newer, 5.1.", await Message(editor));
    }

    [Fact]
    public async Task A_tag_that_was_chosen_in_the_title_is_written()
    {
        await using var editor = await Start(Simple);
        Cursor.Open(editor, Uri, registry.Text("FROM HOST/r:4‸@c"));
        await editor.Ask("workspace/executeCommand", new { command = "assistant.updateImages", arguments = new[] { new { uri = Uri, line = 0, image = registry.Text("HOST/r:4@c"), tag = "5.1" } } });
        Assert.Contains("\"newText\":\":5.1@d\"", await Edit(editor));
    }

    public void Dispose()
    {
        registries.Dispose();
        registry.Dispose();
    }

    async Task<Editor> Start(object capabilities, object? options = null, bool applied = true)
    {
        var editor = await Editor.Start(capabilities, options, registries);
        editor.Answer("workspace/applyEdit", _ => new JsonObject { ["applied"] = applied });
        return editor;
    }

    static Task Execute(Editor editor, object target) => editor.Ask("workspace/executeCommand", new { command = "assistant.pinImages", arguments = new[] { target } });

    /// <summary>Chooses the action whose title begins so.</summary>
    async Task Choose(Editor editor, string picture, string only, string title)
    {
        var command = Assert.Single(await Actions(editor, picture, only), action => ((string)action!["title"]!).StartsWith(title, StringComparison.Ordinal))!["command"]!;
        await editor.Ask("workspace/executeCommand", new { command = (string)command["command"]!, arguments = command["arguments"] });
    }

    async Task<JsonArray> Actions(Editor editor, string picture, string only)
    {
        var place = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Cursor.Open(editor, Uri, registry.Text(picture))))!["position"];
        return (await editor.Ask("textDocument/codeAction", new
        {
            textDocument = new { uri = Uri }, range = new { start = place, end = place }, context = new { diagnostics = Array.Empty<int>(), only = JsonNode.Parse(only) },
        }))!.AsArray();
    }

    IEnumerable<string> Titles(JsonArray actions) => actions.Select(action => registry.Picture((string)action!["title"]!));

    async Task<string> Message(Editor editor) => registry.Picture((string)(await editor.Hear("window/showMessage"))["message"]!);

    /// <summary>The edit, as if the registry were called HOST.</summary>
    async Task<string> Edit(Editor editor)
    {
        var longer = registry.Host.Length - "HOST".Length;
        var edit = (await editor.Hear("workspace/applyEdit"))["edit"]!.ToJsonString();
        return registry.Picture(Regex.Replace(edit, @"(?<=""character"":)\d+", character => $"{int.Parse(character.Value) - longer}"));
    }
}
