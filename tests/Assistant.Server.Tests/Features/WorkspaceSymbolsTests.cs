using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public sealed class WorkspaceSymbolsTests : IDisposable
{
    readonly DirectoryInfo disk = Directory.CreateTempSubdirectory("symbols ");

    [Fact]
    public async Task Stages_of_every_Dockerfile_in_every_folder_are_found()
    {
        Write("one/Dockerfile", "FROM a AS builder\n");
        Write("two/deep/app.dockerfile", "ARG BUILD=1\nFROM b AS run\n");
        Write("two/node_modules/Dockerfile", "FROM c AS buried\n");
        Write("two/.hidden/Dockerfile", "FROM c AS built\n");
        Write("two/Dockerfile.dockerignore", "FROM c AS bundled\n");
        await using var editor = await Start("one", "two");
        Assert.Equal(["BUILD 14 app.dockerfile", "builder 5 Dockerfile"], await Find(editor, "bu"));
        Assert.Equal(3, (await Find(editor, "")).Count);
        var place = (await editor.Ask("workspace/symbol", new { query = "run" }))![0]!["location"]!;
        Assert.Equal(Address("two/deep/app.dockerfile"), (string)place["uri"]!);
        Assert.Equal(1, (int)place["range"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task Blocks_and_containers_of_recipes_are_found_and_pages_only_while_they_are_open()
    {
        Write("one/lab.recipe", "### lab\ndocker run --name notebook a\n");
        Write("one/other.recipe", "<?xml version=\"1.0\"?>\n### lab\n");
        Write("one/README.md", "```sh\ndocker run --name page a\n```\n");
        await using var editor = await Start("one");
        Assert.Equal(["lab 5 lab.recipe", "notebook 12 lab"], (await Find(editor, "")).Order());
        editor.Open(Address("one/README.md"), "```sh\ndocker run --name page a\n```\n", "markdown");
        Assert.Equal(["page 12 README.md"], await Find(editor, "page"));
    }

    [Fact]
    public async Task What_is_open_counts_as_it_stands_in_the_editor()
    {
        Write("one/Dockerfile", "FROM a AS saved\n");
        await using var editor = await Start("one");
        editor.Open(Address("one/Dockerfile"), "FROM a AS typed\n");
        editor.Open("untitled:Dockerfile", "FROM a AS unsaved\n", "dockerfile");
        Assert.Equal(["typed 5 Dockerfile", "unsaved 5 Dockerfile"], (await Find(editor, "")).Order());
    }

    [Fact]
    public async Task A_changed_file_is_read_again()
    {
        Write("one/Dockerfile", "FROM a AS old\n");
        await using var editor = await Start("one");
        Assert.Equal(["old 5 Dockerfile"], await Find(editor, ""));
        Write("one/Dockerfile", "FROM a AS newer\n");
        Assert.Equal(["newer 5 Dockerfile"], await Find(editor, ""));
        File.Delete(Path.Combine(disk.FullName, "one/Dockerfile"));
        Assert.Empty(await Find(editor, ""));
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        Write("one/Dockerfile", "FROM a AS first\n");
        Write("two/Dockerfile", "FROM a AS second\n");
        await using var editor = await Start("one");
        editor.Tell("workspace/didChangeWorkspaceFolders", new { @event = new { added = new[] { Folder("two") }, removed = new[] { Folder("one") } } });
        Assert.Equal(["second 5 Dockerfile"], await Find(editor, ""));
    }

    [Fact]
    public async Task An_old_editor_names_one_folder()
    {
        Write("one/Dockerfile", "FROM a AS first\n");
        await using var editor = Editor.Connect();
        await editor.Ask("initialize", new { rootUri = Address("one"), workspaceFolders = (object?)null, capabilities = new { } });
        Assert.Equal(["first 5 Dockerfile"], await Find(editor, ""));
    }

    public void Dispose() => disk.Delete(recursive: true);

    void Write(string file, string text)
    {
        var path = Path.Combine(disk.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    async Task<Editor> Start(params string[] folders)
    {
        var editor = Editor.Connect();
        var result = await editor.Ask("initialize", new { workspaceFolders = folders.Select(Folder).ToArray(), capabilities = new { } });
        Assert.True((bool)result!["capabilities"]!["workspace"]!["workspaceFolders"]!["changeNotifications"]!);
        return editor;
    }

    object Folder(string name) => new { uri = Address(name), name };

    string Address(string file) => new Uri(Path.Combine(disk.FullName, file)).AbsoluteUri;

    static async Task<List<string>> Find(Editor editor, string query) =>
        [.. (await editor.Ask("workspace/symbol", new { query }))!.AsArray().Select(symbol => $"{symbol!["name"]} {symbol["kind"]} {symbol["containerName"]}")];
}
