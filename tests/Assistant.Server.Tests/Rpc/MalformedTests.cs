namespace Assistant.Server.Tests.Rpc;

/// <summary>What a broken editor can send: a wrong request leaves the server alive, broken framing ends it with one line.</summary>
public class MalformedTests
{
    const string Uri = "file:///project/Dockerfile";

    public static TheoryData<string, string, int> WrongRequests => new()
    {
        { "no/suchMethod", "{}", -32601 },
        { "textDocument/hover", """{"textDocument":{"uri":5},"position":{"line":0,"character":0}}""", -32602 },
        { "textDocument/hover", """{"position":{"line":0,"character":0}}""", -32602 },
        { "textDocument/hover", """{"textDocument":{"uri":"file:///x"},"position":{"line":"a","character":0}}""", -32602 },
        { "textDocument/hover", """{"textDocument":null,"position":{"line":0,"character":0}}""", -32602 },
        { "textDocument/hover", "[1]", -32602 },
        { "textDocument/completion", """{"textDocument":{"uri":"file:///x"}}""", -32602 },
        { "workspace/executeCommand", """{"command":"no.such.command"}""", -32602 },
        { "workspace/executeCommand", "{}", -32602 },
        { "completionItem/resolve", """{"label":"x","data":"not ours"}""", -32602 },
    };

    [Theory]
    [MemberData(nameof(WrongRequests))]
    public async Task A_wrong_request_is_answered_with_an_error_and_the_server_lives_on(string method, string parameters, int code)
    {
        await using var editor = await Editor.Start();
        var error = await editor.AskInVain(method, System.Text.Json.Nodes.JsonNode.Parse(parameters));
        Assert.Equal(code, error.Code);
        Assert.DoesNotContain("   at ", error.Message);
        Assert.Equal(0, await editor.Leave());
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(1000, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, -1)]
    public async Task A_position_outside_the_text_is_no_error(int line, int character)
    {
        await using var editor = await Editor.Start();
        editor.Open(Uri, "FROM debian\nRUN true\n");
        var place = new { textDocument = new { uri = Uri }, position = new { line, character } };
        await editor.Ask("textDocument/hover", place);
        await editor.Ask("textDocument/completion", place);
        await editor.Ask("textDocument/codeAction", new { place.textDocument, range = new { start = place.position, end = place.position }, context = new { diagnostics = Array.Empty<int>() } });
    }

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/codeLens")]
    [InlineData("textDocument/diagnostic")]
    public async Task A_document_that_was_never_opened_has_nothing(string method)
    {
        await using var editor = await Editor.Start();
        var answer = await editor.Ask(method, new { textDocument = new { uri = Uri }, position = new { line = 0, character = 0 } });
        Assert.True(answer is null || answer.ToJsonString() is "[]" || (answer["items"]?.AsArray() is { Count: 0 }), answer?.ToJsonString());
    }

    [Fact]
    public async Task Edits_and_closing_of_a_document_that_was_never_opened_are_ignored()
    {
        await using var editor = await Editor.Start();
        editor.Tell("textDocument/didChange", new { textDocument = new { uri = Uri, version = 2 }, contentChanges = new[] { new { text = "FROM a" } } });
        editor.Tell("textDocument/didClose", new { textDocument = new { uri = Uri } });
        editor.Tell("textDocument/didOpen", new { nothing = true });
        editor.Tell("no/suchNotification", new { });
        editor.Tell("$/setTrace", new { value = "off" });
        Assert.Equal(0, await editor.Leave());
    }

    public static TheoryData<string> BrokenMessages =>
    [
        "hello",
        "hello\r\n\r\n",
        "\r\n\r\n",
        "Content-Length: 2\n\n{}",
        "Content-" + new string('x', 5000),
        "Content-Type: application/vscode-jsonrpc\r\n\r\n{}",
        "Content-Length: 300000000\r\n\r\n{}",
        "Content-Length: abc\r\n\r\n{}",
        "Content-Length: -5\r\n\r\n{}",
        "Content-Length: 999999999999\r\n\r\n{}",
        "Content-Type: ; charset=\r\nContent-Length: 2\r\n\r\n{}",
        Editor.Framed("{bad}"),
        Editor.Framed(""),
        Editor.Framed("""{"jsonrpc":"2.0","id":1"""),
    ];

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"foo":1}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"abc"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":77,"method":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"shutdown"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}""")]
    [InlineData("""[{"jsonrpc":"2.0","id":78,"method":"shutdown"}]""")]
    public async Task Json_that_is_no_message_is_refused_and_leaves_the_server_alive(string body)
    {
        await using var editor = await Editor.Start();
        editor.SendRaw(Editor.Framed(body));
        Assert.Equal(-32600, (int)(await editor.HearRefusal())["error"]!["code"]!);
        Assert.Equal(0, await editor.Leave());
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":79,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":80,"error":{"code":1,"message":"x"}}""")]
    public async Task An_answer_that_nobody_waits_for_is_passed_over(string body)
    {
        await using var editor = await Editor.Start();
        editor.SendRaw(Editor.Framed(body));
        Assert.Null(await editor.Ask("textDocument/hover", new { textDocument = new { uri = Uri }, position = new { line = 0, character = 0 } }));
        Assert.Equal(0, await editor.Leave());
    }

    [Fact]
    public async Task Header_fields_may_be_in_any_case_and_order_and_come_in_pieces()
    {
        await using var editor = Editor.Connect();
        await editor.Initialize();
        const string Body = """{"jsonrpc":"2.0","method":"exit"}""";
        foreach (var letter in $"content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: {Body.Length}\r\n\r\n{Body}") editor.SendRaw(letter.ToString());
        Assert.Equal(1, await editor.ExitCode.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(BrokenMessages))]
    public async Task Broken_framing_ends_the_server_with_one_clear_line(string bytes)
    {
        using var errors = new StringWriter();
        await using var editor = Editor.Connect(errors);
        await editor.Initialize();
        editor.SendRaw(bytes);
        Assert.Equal(1, await editor.ExitCode.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Matches(@"^assistant: the editor sent a message that cannot be read, so the server ends: \S[^\n]*\n$", errors.ToString());
    }
}
