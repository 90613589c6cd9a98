using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Engine.Tests;

namespace Assistant.Server.Tests.Running;

/// <summary>
/// A person's desk for one test: an editor with one document open, and the private engine that tests/engine starts. What the
/// document's commands make is removed at the end.
/// </summary>
sealed class Desk : IAsyncDisposable
{
    readonly string uri;
    readonly bool isShared;
    readonly string prefix = $"desk-{Guid.NewGuid():N}";
    int names;

    Desk(Editor editor, Engine.Engine engine, string uri, bool isShared) => (Editor, Engine, this.uri, this.isShared) = (editor, engine, uri, isShared);

    public Editor Editor { get; }

    public Engine.Engine Engine { get; }

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where no engine was started for it; on a build machine that is a failure.</summary>
    /// <param name="connected">The editor's connection to a server elsewhere; to one in this process when null.</param>
    public static Task<Desk> With(string text, string extension = "recipe", bool opensPage = false, Editor? connected = null) => Of($"file:///desk/{Guid.NewGuid():N}.{extension}", text, opensPage, connected);

    /// <summary>The same with a file that stands on the disk.</summary>
    public static Task<Desk> Of(string file) => Of(new Uri(file).AbsoluteUri, File.ReadAllText(file), opensPage: false);

    static async Task<Desk> Of(string uri, string text, bool opensPage, Editor? connected = null)
    {
        if (Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE") is not { Length: > 0 } address)
        {
            const string reason = "ASSISTANT_TEST_ENGINE is not set: run `npm test`, or `node tests/engine/with.mjs dotnet test …`";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", reason);
            throw new InvalidOperationException(reason);
        }
        return await Of(address, uri, text, opensPage, isShared: true, connected);
    }

    /// <summary>The same in front of an engine of the test's own, which ends with all that is on it.</summary>
    public static Task<Desk> On(string address, string text) => Of(address, $"file:///desk/{Guid.NewGuid():N}.recipe", text, opensPage: false, isShared: false);

    static async Task<Desk> Of(string address, string uri, string text, bool opensPage, bool isShared, Editor? connected = null)
    {
        var engine = await Assistant.Engine.Engine.Connect(address, Cancelled, TimeSpan.FromSeconds(20));
        var editor = await EditorFor(address, opensPage, connected);
        editor.Open(uri, text);
        return new(editor, engine, uri, isShared);
    }

    /// <summary>An editor that has everything an assistant can use and whose engine is at <paramref name="address"/>.</summary>
    public static async Task<Editor> EditorFor(string address, bool opensPage = false, Editor? connected = null)
    {
        var editor = connected ?? Editor.Connect();
        await editor.Initialize(
            new { window = new { workDoneProgress = true, showDocument = new { support = true } }, workspace = new { codeLens = new { refreshSupport = true } } },
            new { trusted = true, terminals = true, quickPick = true, inputs = true, output = true, status = true, containers = true, settings = new { engine = new { host = address }, run = new { openPage = opensPage } } });
        editor.Answer("window/showDocument", _ => new JsonObject { ["success"] = true });
        return editor;
    }

    /// <summary>The path of the document.</summary>
    public string FilePath => new Uri(uri).LocalPath;

    /// <summary>A name for a container that something else than the editor makes; what has it, or begins with it, is removed at the end as well.</summary>
    public string FreshName() => $"{prefix}-{(char)('a' + names++)}";

    /// <summary>Makes sure that the engine has an image, so that a test is about something else than its pull.</summary>
    public Task Has(string image) => Pulled.On(Engine, image);

    /// <summary>Writes another text in place of the document's.</summary>
    public void Edit(string text) => Editor.Tell("textDocument/didChange", new { textDocument = new { uri, version = 2 }, contentChanges = new[] { new { text } } });

    /// <summary>Clicks Run over a line, counted from 0.</summary>
    public Task Run(int line = 0) => Command("assistant.run", new { uri, line });

    /// <summary>A place in the document, as requests name it.</summary>
    public object At(int line, int character) => new { textDocument = new { uri }, position = new { line, character } };

    /// <summary>What the client's palette tells of the cursor.</summary>
    public object CursorAt(int line) => new { uri, position = new { line, character = 0 } };

    public Task Command(string name, object target) => Editor.Ask("workspace/executeCommand", new { command = name, arguments = new[] { target } });

    /// <summary>Answers every question with the action of that title, if it has one.</summary>
    public void Choose(string title) => Editor.Answer("window/showMessageRequest", question =>
        question["actions"]!.AsArray().FirstOrDefault(action => (string)action!["title"]! == title)?.DeepClone());

    /// <summary>The titles of the lenses, line by line: <c>0: Pull Run</c>.</summary>
    public async Task<string> Lenses()
    {
        var lenses = (await Editor.Ask("textDocument/codeLens", new { textDocument = new { uri } }))!.AsArray();
        return string.Join('\n', lenses.GroupBy(lens => (int)lens!["range"]!["start"]!["line"]!)
            .Select(line => $"{line.Key}: {string.Join(" | ", line.Select(lens => (string)lens!["command"]!["title"]!))}"));
    }

    /// <summary>Clicks the lens with that title over a line, counted from 0.</summary>
    public async Task Click(string title, int line)
    {
        var lenses = (await Editor.Ask("textDocument/codeLens", new { textDocument = new { uri } }))!.AsArray();
        var command = lenses.Single(lens => (int)lens!["range"]!["start"]!["line"]! == line && (string)lens["command"]!["title"]! == title)!["command"]!;
        await Editor.Ask("workspace/executeCommand", new { command = (string)command["command"]!, arguments = command["arguments"] });
    }

    /// <summary>What is shown between the words of the first line.</summary>
    public async Task<JsonArray> Hints()
    {
        var range = new { start = new { line = 0, character = 0 }, end = new { line = 1, character = 0 } };
        return (await Editor.Ask("textDocument/inlayHint", new { textDocument = new { uri }, range }))!.AsArray();
    }

    /// <summary>The titles of the commands offered on a line, counted from 0.</summary>
    public async Task<string> Actions(int line = 0)
    {
        var place = new { line, character = 6 };
        var actions = (await Editor.Ask("textDocument/codeAction", new { textDocument = new { uri }, range = new { start = place, end = place }, context = new { diagnostics = Array.Empty<object>() } }))!.AsArray();
        return string.Join(", ", actions.Where(action => action!["command"] is not null).Select(action => (string)action!["title"]!));
    }

    /// <summary>The lenses once they say what is expected, asked for again after each refresh as an editor does.</summary>
    public async Task<string> LensesOnce(Func<string, bool> expected)
    {
        while (true)
        {
            var lenses = await Lenses();
            if (expected(lenses)) return lenses;
            await Editor.Hear("workspace/codeLens/refresh");
        }
    }

    public async Task<string> HearMessage() => (string)(await Editor.Hear("window/showMessage"))["message"]!;

    public async Task<string> HearQuestion() => (string)(await Editor.Hear("window/showMessageRequest"))["message"]!;

    public async Task<string> HearPage() => (string)(await Editor.Hear("window/showDocument"))["uri"]!;

    /// <summary>The containers that this document's commands have made.</summary>
    public async Task<IReadOnlyList<Container>> Containers() => await Engine.Containers.List(all: true, $"{Labels.File}={FilePath}", Cancelled);

    public async ValueTask DisposeAsync()
    {
        await Editor.DisposeAsync();
        foreach (var container in isShared ? await Engine.Containers.List(all: true, label: null, CancellationToken.None) : [])
            if (IsOurs(container)) await Engine.Containers.RemoveWhole(container.Id, CancellationToken.None);
        Engine.Dispose();
    }

    bool IsOurs(Container container) => container.Labels.GetValueOrDefault(Labels.File) == FilePath || container.Name.StartsWith(prefix, StringComparison.Ordinal);
}
