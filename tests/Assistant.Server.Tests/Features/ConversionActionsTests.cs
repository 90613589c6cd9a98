using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public sealed class ConversionActionsTests : IDisposable
{
    const string Recipe = "### web\ndocker run -d --rm --name web nginx\n\n### db\ndocker run -d postgres:18\n";

    static readonly object Capable = new
    {
        textDocument = new { codeAction = new { dataSupport = true, resolveSupport = new { properties = new[] { "edit" } } } },
        workspace = new { workspaceEdit = new { documentChanges = true, resourceOperations = new[] { "create" } } },
    };

    static readonly object WithoutResolve = new { workspace = new { workspaceEdit = new { documentChanges = true, resourceOperations = new[] { "create" } } } };

    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Fact]
    public async Task What_is_chosen_becomes_a_new_file_and_what_is_lost_a_message()
    {
        await using var editor = await Editor.Start(Capable);
        var actions = await Actions(editor, "lab.recipe", Recipe, 1);
        Assert.Equal(
            ["Convert to compose.yaml", "Convert to devcontainer.json", "Convert to an Apptainer definition", "Convert to a Swarm service", "Convert to a Kubernetes manifest", "Convert to a Markdown page", "Convert the whole file to compose.yaml", "Convert the whole file to a Swarm service", "Convert the whole file to a Kubernetes manifest", "Convert the whole file to a Markdown page"],
            actions.Select(action => (string)action!["title"]!).Where(title => title.StartsWith("Convert", StringComparison.Ordinal)));
        Assert.All(actions.Where(action => action!["data"] is not null), action => Assert.Null(action!["edit"]));

        var changes = (await Resolve(editor, Titled(actions, "Convert to compose.yaml")))["edit"]!["documentChanges"]!;
        Assert.Equal(("create", Uri("compose.yaml")), ((string)changes[0]!["kind"]!, (string)changes[0]!["uri"]!));
        Assert.Equal($$"""{"uri":"{{Uri("compose.yaml")}}","version":null}""", changes[1]!["textDocument"]!.ToJsonString());
        var text = (string)changes[1]!["edits"]![0]!["newText"]!;
        Assert.Equal("# Made from lab.recipe.\n# Not carried over:\n# - web: --rm is left out; docker compose down removes the container.\n\nservices:\n  web:\n    image: nginx\n    container_name: web\n", text);
        Assert.Equal("compose.yaml leaves something out. web: --rm is left out; docker compose down removes the container.", (string)(await editor.Hear("window/showMessage"))["message"]!);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        File.WriteAllText(Path.Combine(folder, "compose.yaml"), "");
        File.WriteAllText(Path.Combine(folder, "compose-2.yaml"), "");
        Directory.CreateDirectory(Path.Combine(folder, ".devcontainer"));
        File.WriteAllText(Path.Combine(folder, ".devcontainer", "devcontainer.json"), "");
        await using var editor = await Editor.Start(Capable);
        var actions = await Actions(editor, "lab.recipe", Recipe, 1);
        Assert.Equal(Uri("compose-3.yaml"), Created(await Resolve(editor, Titled(actions, "Convert to compose.yaml"))));
        Assert.Equal(Uri(".devcontainer/2/devcontainer.json"), Created(await Resolve(editor, Titled(actions, "Convert to devcontainer.json"))));
    }

    [Fact]
    public async Task An_editor_that_asks_for_nothing_later_gets_the_edit_at_once()
    {
        await using var editor = await Editor.Start(WithoutResolve);
        var action = Titled(await Actions(editor, "lab.recipe", Recipe, 1), "Convert to an Apptainer definition");
        Assert.Equal(Uri("web.def"), Created(action));
        Assert.Null(action["data"]);
    }

    [Fact]
    public async Task Nothing_is_offered_where_no_file_can_be_made()
    {
        await using var editor = await Editor.Start();
        Assert.DoesNotContain(await Actions(editor, "lab.recipe", Recipe, 1), IsConversion);
        await using var capable = await Editor.Start(Capable);
        Assert.DoesNotContain(await Actions(capable, "untitled:lab.recipe", Recipe, 1), IsConversion);
        Assert.DoesNotContain(await Actions(capable, "lab.recipe", Recipe, 2), IsConversion);
    }

    [Fact]
    public async Task A_compose_file_becomes_a_recipe_and_nothing_else_is_said_of_it()
    {
        await using var editor = await Editor.Start(Capable);
        var actions = await Actions(editor, "compose.yaml", "services:\n  web:\n    image: nginx\n", 0);
        var action = Assert.Single(actions)!;
        var resolved = await Resolve(editor, action);
        Assert.Equal(Uri("compose.recipe"), Created(resolved));
        Assert.Equal("# Made from compose.yaml.\n\n### web\ndocker run -d --name web \\\n  nginx\n", (string)resolved["edit"]!["documentChanges"]![1]!["edits"]![0]!["newText"]!);
        Assert.Empty((await editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray());
    }

    [Theory]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/codeLens")]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("textDocument/foldingRange")]
    public async Task Nothing_else_is_said_of_a_compose_file(string method)
    {
        await using var editor = await Editor.Start(Capable);
        editor.Open(Uri("compose.yaml"), "# docker run x\nservices:\n  web:\n    image: \n");
        var answer = await editor.Ask(method, new { textDocument = new { uri = Uri("compose.yaml") }, position = new { line = 3, character = 11 } });
        Assert.Empty((answer is JsonObject list ? list["items"] : answer)?.AsArray() ?? []);
    }

    [Fact]
    public async Task A_compose_file_that_is_not_open_is_converted_by_a_command()
    {
        File.WriteAllText(Path.Combine(folder, "compose.yaml"), "services: {web: {image: nginx, profiles: [a]}}");
        await using var editor = await Editor.Start(new { workspace = new { applyEdit = true, workspaceEdit = new { documentChanges = true, resourceOperations = new[] { "create" } } } });
        editor.Answer("workspace/applyEdit", _ => new JsonObject { ["applied"] = true });
        await editor.Ask("workspace/executeCommand", new { command = "assistant.toRecipe", arguments = new[] { new { uri = Uri("compose.yaml") } } });
        Assert.Equal(Uri("compose.recipe"), (string)(await editor.Hear("workspace/applyEdit"))["edit"]!["documentChanges"]![0]!["uri"]!);
        Assert.Equal("compose.recipe leaves something out. web: profiles; the service is started like the others.", (string)(await editor.Hear("window/showMessage"))["message"]!);
    }

    [Fact]
    public async Task What_cannot_be_converted_is_refused_with_its_line()
    {
        await using var editor = await Editor.Start(Capable);
        var action = Assert.Single(await Actions(editor, "compose.yaml", "services:\n  web: [\n", 0))!;
        var (code, message) = await editor.AskInVain("codeAction/resolve", action);
        Assert.Equal(-32803, code);
        Assert.Matches(@"^compose.yaml cannot be converted. Line \d: .*\.$", message);
        editor.Tell("textDocument/didChange", new { textDocument = new { uri = Uri("compose.yaml"), version = 2 }, contentChanges = new[] { new { text = "" } } });
        Assert.Equal(-32801, (await editor.AskInVain("codeAction/resolve", action)).Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static bool IsConversion(JsonNode? action) => ((string)action!["title"]!).StartsWith("Convert", StringComparison.Ordinal);

    static JsonNode Titled(JsonArray actions, string title) => Assert.Single(actions, action => (string)action!["title"]! == title)!;

    static string Created(JsonNode action) => (string)action["edit"]!["documentChanges"]![0]!["uri"]!;

    static async Task<JsonNode> Resolve(Editor editor, JsonNode action) => (await editor.Ask("codeAction/resolve", action))!;

    async Task<JsonArray> Actions(Editor editor, string file, string text, int line)
    {
        var uri = file.Contains(':') ? file : Uri(file);
        editor.Open(uri, text);
        var place = new { line, character = 0 };
        return (await editor.Ask("textDocument/codeAction", new { textDocument = new { uri }, range = new { start = place, end = place }, context = new { diagnostics = Array.Empty<int>() } }))!.AsArray();
    }

    string Uri(string file) => new Uri(Path.Combine(folder, file)).AbsoluteUri;
}
