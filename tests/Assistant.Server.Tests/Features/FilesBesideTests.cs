using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public sealed class FilesBesideTests : IDisposable
{
    const string Recipe = "docker run -e PASSWORD=hunter2 postgres\n";

    static readonly object Capable = new { workspace = new { workspaceEdit = new { documentChanges = true, resourceOperations = new[] { "create" } } } };

    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Fact]
    public async Task The_file_with_the_variable_is_made_and_kept_out_of_the_repository()
    {
        Write(".gitignore", "data/");
        var action = await Fix(Capable, "makes .env with PASSWORD=… to fill in, adds .env to .gitignore");
        var changes = action["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal(Uri("lab.recipe"), (string)changes[0]!["textDocument"]!["uri"]!);
        Assert.Equal(["# @env-file .env\n", "${PASSWORD}"], changes[0]!["edits"]!.AsArray().Select(edit => (string)edit!["newText"]!));
        Assert.Equal(("create", Uri(".env")), ((string)changes[1]!["kind"]!, (string)changes[1]!["uri"]!));
        Assert.Equal((Uri(".env"), "PASSWORD=\n", 0), Edit(changes[2]!));
        Assert.Equal((Uri(".gitignore"), "\n.env\n", 5), Edit(changes[3]!));
        Assert.Equal(4, changes.Count);
        Assert.DoesNotContain("hunter2", action.ToJsonString());
    }

    [Fact]
    public async Task A_file_that_is_there_gets_a_line_more()
    {
        Write(".env", "A=1\n");
        Write(".gitignore", "*.env\n");
        var action = await Fix(Capable, "adds PASSWORD=… to .env");
        var changes = action["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal((Uri(".env"), "PASSWORD=\n", 0), Edit(changes[1]!));
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public async Task A_file_that_has_the_variable_stays_as_it_is()
    {
        Write(".env", "A=1\nexport PASSWORD=swordfish\n");
        var action = await Fix(Capable, null);
        Assert.Single(action["edit"]!["documentChanges"]!.AsArray());
        Assert.DoesNotContain("swordfish", action.ToJsonString());
    }

    [Fact]
    public async Task An_editor_that_makes_no_files_is_told_what_to_write()
    {
        var action = await Fix(new { }, "write PASSWORD=… into .env yourself");
        Assert.Equal([Uri("lab.recipe")], action["edit"]!["changes"]!.AsObject().Select(change => change.Key));
        Write(".env", "");
        Assert.Equal([Uri("lab.recipe"), Uri(".env")], (await Fix(new { }, "adds PASSWORD=… to .env"))["edit"]!["changes"]!.AsObject().Select(change => change.Key));
    }

    /// <summary>The fix with a title that ends so.</summary>
    async Task<JsonNode> Fix(object capabilities, string? told)
    {
        await using var editor = await Editor.Start(capabilities);
        editor.Open(Uri("lab.recipe"), Recipe, "recipe");
        var actions = await editor.Ask("textDocument/codeAction", new { textDocument = new { uri = Uri("lab.recipe") }, range = new { start = new { line = 0, character = 25 }, end = new { line = 0, character = 25 } }, context = new { diagnostics = Array.Empty<object>(), only = new[] { "quickfix" } } });
        return Assert.Single(actions!.AsArray(), action => (string)action!["title"]! == $"Change to ${{PASSWORD}} and read it from .env{(told is null ? "" : $" ({told})")}")!;
    }

    static (string Uri, string Text, int Character) Edit(JsonNode change) =>
        ((string)change["textDocument"]!["uri"]!, (string)change["edits"]![0]!["newText"]!, (int)change["edits"]![0]!["range"]!["start"]!["character"]!);

    void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    string Uri(string file) => new Uri(Path.Combine(folder, file)).AbsoluteUri;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
