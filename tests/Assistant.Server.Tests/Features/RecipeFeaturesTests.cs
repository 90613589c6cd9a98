using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

/// <summary>What editors are told of a recipe, over the wire.</summary>
public class RecipeFeaturesTests
{
    const string Uri = "file:///p/lab.recipe";
    const string Text = "### lab\ndocker run -d --name lab \\\n  -p 8888 -v ./w:/w quay.io/jupyter/base-notebook\n\ndocker stop lab\n";

    static readonly object Of = new { textDocument = new { uri = Uri } };

    [Fact]
    public async Task The_outline_has_blocks_and_commands()
    {
        await using var editor = await Start(new { textDocument = new { documentSymbol = new { hierarchicalDocumentSymbolSupport = true } } });
        var block = Assert.Single((await editor.Ask("textDocument/documentSymbol", Of))!.AsArray())!;
        Assert.Equal(("lab", 5), ((string)block["name"]!, (int)block["kind"]!));
        Assert.Equal(["lab 12", "stop 12"], block["children"]!.AsArray().Select(child => $"{child!["name"]} {child["kind"]}"));
    }

    [Fact]
    public async Task A_container_is_renamed_everywhere()
    {
        await using var editor = await Start();
        var edit = await editor.Ask("textDocument/rename", new { textDocument = new { uri = Uri }, position = new { line = 4, character = 13 }, newName = "notebook" });
        Assert.Equal([(1, 21), (4, 12)], edit!["changes"]![Uri]!.AsArray().Select(one => ((int)one!["range"]!["start"]!["line"]!, (int)one["range"]!["start"]!["character"]!)));
    }

    [Fact]
    public async Task Formatting_puts_a_flag_on_each_line()
    {
        await using var editor = await Start();
        var edits = await editor.Ask("textDocument/formatting", new { textDocument = new { uri = Uri }, options = new { tabSize = 4, insertSpaces = true } });
        Assert.Equal([" \\\n  ", " \\\n  "], edits!.AsArray().Select(edit => (string)edit!["newText"]!));
    }

    [Theory]
    [InlineData("{}", "random host port, = /p/w, :latest")]
    [InlineData("""{"inlayHints":{"ports":false,"tags":false}}""", "= /p/w")]
    [InlineData("""{"inlayHints":{"paths":false,"sizes":false}}""", "random host port, :latest")]
    [InlineData("""{"inlayHints":{"enabled":false}}""", "")]
    public async Task Hints_follow_the_settings(string settings, string expected)
    {
        await using var editor = await Editor.Start(options: new { settings = JsonNode.Parse(settings) });
        editor.Open(Uri, Text, "recipe");
        var range = new { start = new { line = 0, character = 0 }, end = new { line = 9, character = 0 } };
        var hints = await editor.Ask("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range });
        Assert.Equal(expected, string.Join(", ", hints!.AsArray().Select(hint => (string)hint!["label"]!)));
    }

    [Fact]
    public async Task Links_lead_to_files_that_exist()
    {
        var folder = Directory.CreateTempSubdirectory("links ");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "work"));
            var uri = new Uri(Path.Combine(folder.FullName, "a.recipe")).AbsoluteUri;
            await using var editor = await Editor.Start();
            editor.Open(uri, "docker run -v ./work:/w -v ./none:/n python\n", "recipe");
            var links = (await editor.Ask("textDocument/documentLink", new { textDocument = new { uri } }))!.AsArray();
            Assert.Equal([new Uri(Path.Combine(folder.FullName, "work")).AbsoluteUri, "https://hub.docker.com/_/python"], links.Select(link => (string)link!["target"]!).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_command_and_its_flags_have_colours()
    {
        await using var editor = await Start();
        var data = (await editor.Ask("textDocument/semanticTokens/full", Of))!["data"]!.AsArray();
        Assert.True(data.Count > 0 && data.Count % 5 == 0);
    }

    static async Task<Editor> Start(object? capabilities = null)
    {
        var editor = capabilities is null ? await Editor.Start() : await Editor.Start(capabilities);
        editor.Open(Uri, Text, "recipe");
        return editor;
    }
}
