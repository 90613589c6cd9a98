using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

/// <summary>Images of a workspace's own, in its <c>assistant.images.json</c>.</summary>
public sealed class WorkspaceImagesTests : IDisposable
{
    const string Ours = """{ "images": [{ "name": "lab.example/db", "purpose": "Our database", "inherits": "postgres" }] }""";
    const string Wrong = """{ "images": [{ "name": "lab.example/db", "colour": "red" }, { "name": "b", "inherits": "nobody" }] }""";
    const string Line = "docker run -d lab.example/db:1\n";

    static readonly object Watching = new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } };

    readonly DirectoryInfo disk = Directory.CreateTempSubdirectory("images ");

    [Fact]
    public async Task The_file_nearest_above_a_document_counts()
    {
        Write("assistant.images.json", """{ "images": [{ "name": "lab.example/db", "purpose": "Not this one" }] }""");
        Write("one/assistant.images.json", Ours);
        await using var editor = await Start();
        Assert.Contains("DS003", await CodesOf(editor, "one/deep/x.recipe", Line));
        Assert.Contains("Our database", await Hover(editor, "one/deep/x.recipe"));
    }

    [Fact]
    public async Task A_file_above_the_workspace_does_not_count()
    {
        Write("assistant.images.json", Ours);
        Write("one/Dockerfile", "");
        await using var editor = await Start("one");
        Assert.DoesNotContain("DS003", await CodesOf(editor, "one/x.recipe", Line));
    }

    [Fact]
    public async Task The_editor_is_asked_to_watch_and_a_change_is_seen()
    {
        await using var editor = await Start("", Watching);
        var asked = (await editor.Hear("client/registerCapability"))["registrations"]![0]!;
        Assert.Equal(("workspace/didChangeWatchedFiles", "**/assistant.images.json"), ((string)asked["method"]!, (string)asked["registerOptions"]!["watchers"]![0]!["globPattern"]!));
        Assert.DoesNotContain("DS003", await CodesOf(editor, "x.recipe", Line));
        Write("assistant.images.json", Ours);
        editor.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = Address("assistant.images.json"), type = 1 } } });
        Assert.Contains("DS003", await NextCodes(editor, "x.recipe"));
        File.Delete(Path.Combine(disk.FullName, "assistant.images.json"));
        editor.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = Address("assistant.images.json"), type = 3 } } });
        Assert.DoesNotContain("DS003", await NextCodes(editor, "x.recipe"));
    }

    [Fact]
    public async Task The_text_in_the_editor_counts_before_it_is_saved()
    {
        Write("assistant.images.json", "{}");
        await using var editor = await Start();
        await CodesOf(editor, "x.recipe", Line);
        Assert.Equal(["DS090"], await CodesOf(editor, "assistant.images.json", "{}", "json"));
        editor.Tell("textDocument/didChange", new { textDocument = new { uri = Address("assistant.images.json"), version = 2 }, contentChanges = new[] { new { text = Ours } } });
        Assert.Contains("DS003", await NextCodes(editor, "x.recipe"));
        editor.Tell("textDocument/didClose", new { textDocument = new { uri = Address("assistant.images.json") } });
        Assert.DoesNotContain("DS003", await NextCodes(editor, "x.recipe"));
    }

    [Fact]
    public async Task Mistakes_of_a_file_that_is_not_open_are_told_until_they_are_gone()
    {
        Write("assistant.images.json", Wrong);
        await using var editor = await Start("", Watching);
        editor.Open(Address("x.recipe"), Line);
        Assert.Equal(["DS090", "DS091"], await NextCodes(editor, "assistant.images.json"));
        Write("assistant.images.json", Ours);
        editor.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = Address("assistant.images.json"), type = 2 } } });
        Assert.Empty(await NextCodes(editor, "assistant.images.json"));
    }

    [Fact]
    public async Task An_editor_that_knows_the_schema_is_told_what_a_schema_does_not_say()
    {
        Write("assistant.images.json", Wrong);
        await using var editor = await Start("", Watching, new { jsonSchemas = true });
        editor.Open(Address("x.recipe"), Line);
        Assert.Equal(["DS091"], await NextCodes(editor, "assistant.images.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u00ff binary")]
    [InlineData("{")]
    [InlineData("[[[[")]
    [InlineData("{ \"images\": [{ \"name\": \"postgres\", \"inherits\": \"timescale/timescaledb\" }] }")]
    public async Task A_broken_file_leaves_what_is_known(string text)
    {
        Write("assistant.images.json", text);
        await using var editor = await Start();
        Assert.Contains("DS003", await CodesOf(editor, "x.recipe", "docker run -d postgres:18\n"));
    }

    [Fact]
    public async Task The_palette_knows_the_images_of_the_workspace()
    {
        Write("assistant.images.json", Ours);
        await using var editor = await Start();
        var found = await editor.Ask("assistant/searchImages", new { query = "our database", limit = 3, catalogueOnly = true });
        Assert.Equal("lab.example/db", (string)found!["images"]![0]!["name"]!);
    }

    public void Dispose() => disk.Delete(recursive: true);

    void Write(string file, string text)
    {
        var path = Path.Combine(disk.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    async Task<Editor> Start(string folder = "", object? capabilities = null, object? options = null)
    {
        var editor = Editor.Connect();
        await editor.Ask("initialize", new { workspaceFolders = new[] { new { uri = Address(folder), name = "work" } }, capabilities = capabilities ?? new { }, initializationOptions = options });
        editor.Tell("initialized", new { });
        return editor;
    }

    string Address(string file) => new Uri(Path.Combine(disk.FullName, file)).AbsoluteUri;

    async Task<List<string>> CodesOf(Editor editor, string file, string text, string language = "")
    {
        editor.Open(Address(file), text, language);
        return await NextCodes(editor, file);
    }

    /// <summary>The codes of the findings that are published next for the file; those for others are passed over.</summary>
    async Task<List<string>> NextCodes(Editor editor, string file)
    {
        while (true)
        {
            var published = await editor.Hear("textDocument/publishDiagnostics");
            if ((string)published["uri"]! == Address(file)) return [.. published["diagnostics"]!.AsArray().Select(diagnostic => (string)diagnostic!["code"]!)];
        }
    }

    async Task<string> Hover(Editor editor, string file) =>
        (string)(await editor.Ask("textDocument/hover", new { textDocument = new { uri = Address(file) }, position = new { line = 0, character = 16 } }))!["contents"]!["value"]!;
}
