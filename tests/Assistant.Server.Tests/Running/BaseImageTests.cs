using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Running;

public class BaseImageTests
{
    /// <summary>The image may be asked for before it is there: its arrival is an event of the engine.</summary>
    [Fact]
    public async Task What_the_engine_knows_of_a_base_image_changes_findings()
    {
        await using var desk = await Desk.With("FROM stand-in/single\nENV A=$NOWHERE\n", "dockerfile");
        Assert.DoesNotContain("UndefinedVar", await Published(desk));
        await desk.Lenses();
        await desk.Has("stand-in/single");
        while (!(await Published(desk)).Contains("UndefinedVar")) { }
    }

    /// <summary>Nobody asks for the image itself: the lenses connect to the engine, and what it has is then shown.</summary>
    [Theory]
    [InlineData("FROM stand-in/single\n", "dockerfile", 20)]
    [InlineData("docker run --rm stand-in/single\n", "recipe", 31)]
    public async Task The_size_of_an_image_that_the_engine_has_is_shown_behind_it_and_its_layers_in_its_card(string text, string extension, int end)
    {
        await using var desk = await Desk.With(text, extension);
        await desk.Has("stand-in/single");
        await desk.Lenses();
        string hint;
        do hint = await Local(desk, end); while (hint is "");
        Assert.Matches(@"^\d[\d.]* MB", hint);
        var card = (string)(await desk.Editor.Ask("textDocument/hover", desk.At(0, end - 2)))!["contents"]!["value"]!;
        Assert.Contains($"On the engine: {hint.Split(',')[0]}", card);
        Assert.Matches(@"Largest layers: \n  - 4\.\d+ MB: ", card);
    }

    /// <summary>Some editors show no lenses.</summary>
    [Theory]
    [InlineData("FROM stand-in/single\n", "dockerfile")]
    [InlineData("docker run --rm stand-in/single\n", "recipe")]
    public async Task Pointing_at_an_image_or_its_hints_is_enough_to_ask_the_engine(string text, string extension)
    {
        await using var pointing = await Desk.With(text, extension);
        await pointing.Has("stand-in/single");
        await Until(() => Card(pointing.Editor, pointing.At(0, text.Length - 3)), card => card.Contains("On the engine: "));

        await using var reading = await Desk.With(text, extension);
        await Until(() => Local(reading, text.Length - 1), hint => hint is not "");
    }

    /// <summary>The registry tells of the tag before the engine can: the finding would be there for a moment and go again.</summary>
    [Fact]
    public async Task An_image_that_is_here_is_never_said_to_be_missing()
    {
        await using var desk = await Desk.With("");
        await desk.Has("alpine:3.22");
        using var hub = new StandInHub { Body = path => path.Contains("/repositories/alpine/tags?") ? """{"count":1,"next":null,"results":[{"name":"3.99","images":[]}]}""" : null };
        hub.Answer();
        await using var editor = await Editor.Start(null, new { settings = hub.Settings(engine: Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE")!) });
        var document = new { uri = "file:///here/a.recipe" };
        editor.Open(document.uri, "docker run -it alpine:3.22\n");
        await Until(() => Card(editor, new { textDocument = document, position = new { line = 0, character = 16 } }), card => card.Contains("On the engine: ") && card.Contains("On Docker Hub: "));

        editor.Tell("textDocument/didChange", new { textDocument = new { document.uri, version = 2 }, contentChanges = new[] { new { text = "docker run -it alpine:3.22\ndocker run -it alpine:3.21\n" } } });
        JsonNode published;
        do
        {
            published = await editor.Hear("textDocument/publishDiagnostics");
            Assert.DoesNotContain("has no tag 3.22", published.ToJsonString());
        }
        while (!published.ToJsonString().Contains("has no tag 3.21"));
    }

    [Fact]
    public async Task Without_trust_no_engine_is_asked()
    {
        await using var desk = await Desk.With("");
        await desk.Has("stand-in/single");
        await using var editor = await Editor.Start(null, new { trusted = false, status = true, settings = new { engine = new { host = Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE") } } });
        var document = new { uri = "file:///strange/a.recipe" };
        editor.Open(document.uri, "docker run --rm stand-in/single\n");
        var range = new { start = new { line = 0, character = 0 }, end = new { line = 1, character = 0 } };
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.DoesNotContain("On the engine", await Card(editor, new { textDocument = document, position = new { line = 0, character = 20 } }));
            await editor.Ask("textDocument/inlayHint", new { textDocument = document, range });
        }
        Assert.DoesNotContain("assistant/status", editor.EverHeard);
    }

    static async Task<T> Until<T>(Func<Task<T>> ask, Func<T, bool> isThere)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(20);)
            if (await ask() is var answer && isThere(answer)) return answer;
        throw new TimeoutException("The answer never came.");
    }

    static async Task<string> Card(Editor editor, object place) => (string?)(await editor.Ask("textDocument/hover", place))?["contents"]!["value"] ?? "";

    static async Task<string> Local(Desk desk, int end) =>
        string.Concat((await desk.Hints()).Where(hint => (int)hint!["position"]!["character"]! == end).Select(hint => (string)hint!["label"]!).Where(label => label.Contains("MB")));

    static async Task<IEnumerable<string>> Published(Desk desk) =>
        (await desk.Editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray().Select(finding => (string)finding!["code"]!);
}
