using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

/// <summary>When registries are asked, and that nobody waits for them.</summary>
public class RegistryQuestionsTests
{
    const string Uri = "file:///p/Dockerfile";

    static readonly string Digest = $"sha256:{new string('a', 64)}";

    static string? Answers(string path) => path switch
    {
        _ when path.StartsWith("/v2/namespaces/library/repositories/python/tags?", StringComparison.Ordinal) =>
            $$"""{"count":2,"next":null,"results":[{"name":"3.15","last_updated":"2026-11-20T10:00:00Z","digest":"{{Digest}}","images":[{"architecture":"amd64","os":"linux","size":45100000},{"architecture":"arm64","os":"linux","size":45100000}]},{"name":"3.14","images":[]}]}""",
        "/v2/namespaces/library/repositories/python/tags/3.15" => $$"""{"name":"3.15","digest":"{{Digest}}","images":[{"architecture":"amd64","os":"linux","size":45100000}]}""",
        _ when path.StartsWith("/v2/search/repositories/", StringComparison.Ordinal) =>
            """{"count":1,"results":[{"repo_name":"me/zzz-lab","short_description":"Mine","star_count":3,"pull_count":9,"is_official":false}]}""",
        _ => null,
    };

    [Theory]
    [InlineData("FROM python:", "3.14-slim")]
    [InlineData("FROM tidy", "rocker/tidyverse")]
    [InlineData("FROM python@", "sha256:")]
    public async Task A_registry_that_never_answers_holds_up_no_completion(string text, string known)
    {
        using var hub = new StandInHub();
        await using var editor = await Editor.Start(null, new { settings = hub.Settings() });
        editor.Open(Uri, text);
        await Complete(editor, text.Length);
        await hub.Arrived();
        List<double> times = [];
        for (var i = 0; i < 10; i++)
        {
            var watch = Stopwatch.StartNew();
            var list = await Complete(editor, text.Length);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.True(hub.Held > 0, "the answer has to come while the registry still holds its own");
            Assert.True((bool)list["isIncomplete"]!);
            Assert.Contains(known, Labels(list));
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{text} beside a registry that never answers: {times.Min():0.0} to {times.Max():0.0} ms");
        // On a machine that is busy with other tests not each of them can be on time.
        Assert.InRange(times.Min(), 0, 50);
        Assert.Equal(hub.Requests.Distinct(), hub.Requests);
    }

    [Fact]
    public async Task What_a_registry_told_is_there_for_the_next_key()
    {
        using var hub = new StandInHub { Body = Answers };
        await using var editor = await Editor.Start(null, new { settings = hub.Settings() });
        editor.Open(Uri, "FROM python:");
        Assert.DoesNotContain("3.15", Labels(await Complete(editor, 12)));
        hub.Answer();
        var list = await Until(() => Complete(editor, 12), list => Labels(list).Contains("3.15"));
        var tag = list["items"]!.AsArray().Single(item => (string)item!["label"]! == "3.15")!;
        Assert.Equal("45.1 MB, amd64, arm64, 2026-11-20", (string)tag["detail"]!);
        // What the registry has listed whole is all there is.
        Assert.DoesNotContain("3.14-slim", Labels(list));
    }

    [Fact]
    public async Task What_the_search_found_comes_behind_the_catalogue()
    {
        using var hub = new StandInHub { Body = Answers };
        hub.Answer();
        await using var editor = await Editor.Start(null, new { settings = hub.Settings() });
        editor.Open(Uri, "FROM lab");
        var labels = Labels(await Until(() => Complete(editor, 8), list => Labels(list).Contains("me/zzz-lab")));
        Assert.True(labels.IndexOf("me/zzz-lab") > 0);
        Assert.All(hub.Requests, request => Assert.Contains("query=lab", request));
    }

    [Fact]
    public async Task The_next_hover_has_what_came_after_the_first()
    {
        using var hub = new StandInHub { Body = Answers };
        await using var editor = await Editor.Start(null, new { settings = hub.Settings() });
        editor.Open(Uri, "FROM python:3.15");
        Assert.DoesNotContain("On Docker Hub", await Hover(editor));
        hub.Answer();
        Assert.Contains("amd64 45.1 MB", await Until(() => Hover(editor), text => text.Contains("pushed")));
    }

    /// <summary>Docker Hub's own interface tells the same of a private repository as of none.</summary>
    [Theory]
    [InlineData("FROM priv/app:1", "Docker Hub", "404 Not Found")]
    [InlineData("FROM priv/app:1", "Docker Hub", "401 Unauthorized")]
    [InlineData("FROM quay.io/priv/app:1", "quay.io", "401 Unauthorized")]
    [InlineData("FROM quay.io/priv/app:1", "quay.io", "403 Forbidden")]
    public async Task What_a_registry_does_not_show_may_need_a_login(string text, string where, string answer)
    {
        using var hub = new StandInHub { Otherwise = answer };
        hub.Answer();
        await using var editor = await Editor.Start(null, new { settings = hub.Settings() });
        editor.Open(Uri, text);
        Assert.Contains($"- On {where}: it does not exist, or it needs docker login\n", await Until(() => Hover(editor), card => card.Contains("- On ")));
    }

    [Fact]
    public async Task An_answer_makes_findings_and_hints_anew()
    {
        using var hub = new StandInHub { Body = Answers };
        hub.Answer();
        await using var editor = await Editor.Start(
            new { textDocument = new { diagnostic = new { } }, workspace = new { inlayHint = new { refreshSupport = true }, diagnostics = new { refreshSupport = true } } }, new { settings = hub.Settings() });
        editor.Open(Uri, "FROM python:");
        await Complete(editor, 12);
        await editor.Hear("workspace/inlayHint/refresh");
        await editor.Hear("workspace/diagnostic/refresh");
    }

    /// <summary>The second editor's question arrives: by then one of the first would have arrived as well.</summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Nothing_is_asked_without_trust_or_when_the_setting_is_off(bool trusted, bool enabled)
    {
        using var hub = new StandInHub();
        await using var quiet = await Editor.Start(null, new { trusted, settings = hub.Settings(enabled) });
        quiet.Open(Uri, "FROM quiet/image:1\nFROM quiet/image:\nFROM quiet\nFROM quiet/image:1@");
        await Hover(quiet);
        for (var line = 1; line <= 3; line++) Assert.NotNull(await Complete(quiet, 99, line));
        await AskSomething(hub);
    }

    [Fact]
    public async Task Nothing_is_asked_because_a_file_was_opened_or_edited()
    {
        using var hub = new StandInHub();
        await using var editor = await Editor.Start(null, new { settings = hub.Settings() });
        editor.Open(Uri, "FROM quiet/image:1\n");
        editor.Tell("textDocument/didChange", new { textDocument = new { uri = Uri, version = 2 }, contentChanges = new[] { new { text = "FROM quiet/image:2\nFROM quiet/other\n" } } });
        foreach (var method in new[] { "textDocument/diagnostic", "textDocument/codeLens", "textDocument/documentLink", "textDocument/documentSymbol" })
            await editor.Ask(method, new { textDocument = new { uri = Uri } });
        await editor.Ask("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range = new { start = new { line = 0, character = 0 }, end = new { line = 3, character = 0 } } });
        await AskSomething(hub);
    }

    static async Task AskSomething(StandInHub hub)
    {
        await using var asking = await Editor.Start(null, new { settings = hub.Settings() });
        asking.Open(Uri, "FROM asked/image:");
        await Complete(asking, 17);
        await hub.Arrived();
        Assert.All(hub.Requests, path => Assert.Contains("asked/repositories/image", path));
    }

    static async Task<T> Until<T>(Func<Task<T>> ask, Func<T, bool> isThere)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(20);)
            if (await ask() is var answer && isThere(answer)) return answer;
        throw new TimeoutException("The answer of the registry never came.");
    }

    static List<string> Labels(JsonNode list) => [.. list["items"]!.AsArray().Select(item => (string)item!["label"]!)];

    static async Task<JsonNode> Complete(Editor editor, int character, int line = 0) =>
        (await editor.Ask("textDocument/completion", new { textDocument = new { uri = Uri }, position = new { line, character } }))!;

    static async Task<string> Hover(Editor editor) =>
        (string?)(await editor.Ask("textDocument/hover", new { textDocument = new { uri = Uri }, position = new { line = 0, character = 7 } }))?["contents"]!["value"] ?? "";
}
