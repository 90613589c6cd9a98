using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Features;

public class ConfigurationTests
{
    const string Text = "FROM debian\nMAINTAINER me\n";

    static readonly object AsksForSettings = new { workspace = new { configuration = true } };

    [Fact]
    public async Task Each_file_has_the_settings_of_its_own_folder()
    {
        await using var editor = Editor.Connect();
        editor.Answer("workspace/configuration", asked => Strict((string)asked["items"]![0]!["scopeUri"]!));
        await editor.Initialize(AsksForSettings);
        editor.Open("file:///strict/Dockerfile", Text);
        editor.Open("file:///plain/Dockerfile", Text);
        await HearMaintainer(editor, "file:///strict/Dockerfile", 1);
        var report = await editor.Ask("textDocument/diagnostic", new { textDocument = new { uri = "file:///plain/Dockerfile" } });
        Assert.Contains(report!["items"]!.AsArray(), finding => (string)finding!["code"]! == "MaintainerDeprecated" && (int)finding["severity"]! == 2);

        static JsonNode Strict(string uri) =>
            new JsonArray(uri.Contains("strict") ? JsonNode.Parse("""{"rules":{"MaintainerDeprecated":"error","DS002":"off"}}""") : new JsonObject());
    }

    [Theory]
    [InlineData("""{"rules":{"MaintainerDeprecated":"hint"}}""", 4)]
    [InlineData("""{"rules":{"MaintainerDeprecated":"off"}}""", null)]
    [InlineData("""{"rules":{"MaintainerDeprecated":"loud"}}""", 2)]
    [InlineData("""{"rules":["MaintainerDeprecated"]}""", 2)]
    [InlineData("""{"assistant":{"rules":{"MaintainerDeprecated":"off"}}}""", null)]
    public async Task An_editor_that_tells_its_settings_once_is_heard(string settings, int? severity)
    {
        await using var editor = await Editor.Start(options: new { settings = JsonNode.Parse(settings) });
        editor.Open("file:///p/Dockerfile", Text);
        var found = (await editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray();
        Assert.Equal(severity, (int?)found.SingleOrDefault(finding => (string)finding!["code"]! == "MaintainerDeprecated")?["severity"]);
    }

    [Fact]
    public async Task New_settings_make_the_findings_again()
    {
        await using var editor = await Editor.Start();
        editor.Open("file:///p/Dockerfile", Text);
        await editor.Hear("textDocument/publishDiagnostics");
        editor.Tell("workspace/didChangeConfiguration", new { settings = new { assistant = new { rules = new { MaintainerDeprecated = "error" } } } });
        await HearMaintainer(editor, "file:///p/Dockerfile", 1);
    }

    [Fact]
    public async Task An_editor_that_answers_nonsense_gets_the_defaults()
    {
        await using var editor = Editor.Connect();
        editor.Answer("workspace/configuration", _ => "no array");
        await editor.Initialize(AsksForSettings);
        editor.Open("file:///p/Dockerfile", Text);
        await HearMaintainer(editor, "file:///p/Dockerfile", 2);
        Assert.Equal(0, await editor.Leave());
    }

    /// <summary>Hears findings until the rule has the severity: those of the first moment are made before the settings have come.</summary>
    static async Task HearMaintainer(Editor editor, string uri, int severity)
    {
        while (true)
        {
            var published = await editor.Hear("textDocument/publishDiagnostics");
            var found = published["diagnostics"]!.AsArray().SingleOrDefault(finding => (string)finding!["code"]! == "MaintainerDeprecated");
            if ((string)published["uri"]! == uri && (int?)found?["severity"] == severity) return;
        }
    }
}
