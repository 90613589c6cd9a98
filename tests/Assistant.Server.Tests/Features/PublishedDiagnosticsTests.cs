namespace Assistant.Server.Tests.Features;

public class PublishedDiagnosticsTests
{
    const string Uri = "file:///project/Dockerfile";

    [Fact]
    public async Task Findings_come_with_the_version_they_were_found_in()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM debian\n", version: 7);
        var published = await editor.Hear("textDocument/publishDiagnostics");
        Assert.Equal((Uri, 7), ((string)published["uri"]!, (int)published["version"]!));
    }

    [Fact]
    public async Task Versions_only_rise_and_the_last_edit_is_published()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM debian\n");
        for (var version = 2; version <= 100; version++)
            editor.Tell("textDocument/didChange", new { textDocument = new { uri = Uri, version }, contentChanges = new[] { new { text = $"FROM debian:{version}\n" } } });
        var last = 0;
        while (last < 100)
        {
            var version = (int)(await editor.Hear("textDocument/publishDiagnostics"))["version"]!;
            Assert.True(version > last, $"version {version} came after {last}");
            last = version;
        }
    }

    [Fact]
    public async Task Closing_a_document_takes_its_findings_away()
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM debian\nFORM a\n");
        await editor.Hear("textDocument/publishDiagnostics");
        editor.Tell("textDocument/didClose", new { textDocument = new { uri = Uri } });
        Assert.Empty((await editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray());
    }

    [Theory]
    [InlineData("file:///project/main.py", "python")]
    [InlineData("file:///project/Firefox.recipe", "recipe")]
    public async Task A_file_that_is_none_of_ours_is_left_alone(string uri, string language)
    {
        await using var editor = await Editor.Start();
        editor.Open(uri, "<?xml version=\"1.0\"?>\n", language);
        editor.Open(Uri, "FROM debian\n");
        Assert.Equal(Uri, (string)(await editor.Hear("textDocument/publishDiagnostics"))["uri"]!);
    }

    [Fact]
    public async Task An_editor_that_asks_for_findings_is_not_sent_any()
    {
        await using var editor = Editor.Connect();
        var result = await editor.Initialize(new { textDocument = new { diagnostic = new { } } });
        Assert.False((bool)result["capabilities"]!["diagnosticProvider"]!["interFileDependencies"]!);
        editor.Open(Uri, "FROM debian\n");
        var report = await editor.Ask("textDocument/diagnostic", new { textDocument = new { uri = Uri } });
        Assert.Equal("full", (string)report!["kind"]!);
        var again = await editor.Ask("textDocument/diagnostic", new { textDocument = new { uri = Uri }, previousResultId = (string)report["resultId"]! });
        Assert.Equal("unchanged", (string)again!["kind"]!);
        Assert.Empty(editor.EverHeard);
    }
}
