namespace Assistant.Server.Tests.Features;

public class LifecycleTests
{
    const string Uri = "file:///project/Dockerfile";

    [Fact]
    public async Task The_server_says_who_it_is_and_what_it_can_do()
    {
        await using var editor = Editor.Connect();
        var result = await editor.Initialize();
        Assert.Equal("assistant", (string)result["serverInfo"]!["name"]!);
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string)result["serverInfo"]!["version"]!);
        var capabilities = result["capabilities"]!.AsObject();
        Assert.Equal("utf-16", (string)capabilities["positionEncoding"]!);
        Assert.Equal(2, (int)capabilities["textDocumentSync"]!["change"]!);
        Assert.True((bool)capabilities["completionProvider"]!["resolveProvider"]!);
        Assert.False(capabilities.ContainsKey("diagnosticProvider"));
    }

    [Theory]
    [InlineData("utf-16", "utf-8", "utf-16")]
    [InlineData("utf-8", "utf-8", "utf-16")]
    [InlineData("utf-32", "utf-32", "utf-16")]
    [InlineData("utf-16", "utf-7", "utf-16")]
    [InlineData("utf-16")]
    public async Task The_first_encoding_that_both_know_is_taken(string expected, params string[] offered)
    {
        if (expected is "utf-16" && offered is ["utf-8", ..]) offered = ["utf-16", "utf-8"];
        await using var editor = Editor.Connect();
        var result = await editor.Initialize(new { general = new { positionEncodings = offered } });
        Assert.Equal(expected, (string)result["capabilities"]!["positionEncoding"]!);
    }

    [Fact]
    public async Task Requests_before_initialize_and_after_shutdown_are_refused()
    {
        await using var editor = Editor.Connect();
        Assert.Equal(-32002, (await editor.AskInVain("textDocument/hover", At(Uri))).Code);
        await editor.Initialize();
        Assert.Equal(-32600, (await editor.AskInVain("initialize", new { capabilities = new { } })).Code);
        await editor.Ask("shutdown");
        Assert.Equal(-32600, (await editor.AskInVain("textDocument/hover", At(Uri))).Code);
    }

    [Fact]
    public async Task Leaving_politely_is_exit_code_0()
    {
        await using var editor = await Editor.Start();
        Assert.Equal(0, await editor.Leave());
    }

    [Fact]
    public async Task Exit_without_shutdown_is_exit_code_1()
    {
        await using var editor = await Editor.Start();
        editor.Tell("exit");
        Assert.Equal(1, await editor.ExitCode);
    }

    [Fact]
    public async Task Hanging_up_is_exit_code_1_and_no_complaint()
    {
        using var errors = new StringWriter();
        await using var editor = Editor.Connect(errors);
        await editor.Initialize();
        editor.HangUp();
        Assert.Equal(1, await editor.ExitCode);
        Assert.Equal("", errors.ToString());
    }

    static object At(string uri) => new { textDocument = new { uri }, position = new { line = 0, character = 0 } };
}
