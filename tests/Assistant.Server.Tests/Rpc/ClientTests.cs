using System.IO.Pipelines;
using System.Text.Json.Nodes;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;

namespace Assistant.Server.Tests.Rpc;

/// <summary>What the server asks of editors that can much and of editors that can little.</summary>
public class ClientTests
{
    static readonly ClientCapabilities Able = new()
    {
        Window = new() { WorkDoneProgress = true, ShowDocument = new(true) },
        Workspace = new() { ApplyEdit = true, CodeLens = new() { RefreshSupport = true } },
    };

    static readonly InitializationOptions AllExtras = new() { Terminals = true, QuickPick = true, Output = true, Status = true };

    static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_terminal_is_opened_or_its_command_line_is_shown()
    {
        var (client, editor) = Connect();
        await using var _ = editor;
        client.Terminal(new("psql", "docker", ["exec", "-it", "my db", "psql"]) { Folder = "/work" });
        Assert.Equal("Run this in a terminal: docker exec -it 'my db' psql", (string)(await editor.Hear("window/showMessage"))["message"]!);
        client.Options = AllExtras;
        client.Terminal(new("psql", "assistant", ["terminal", "--hidden", "1", "--", "docker", "********"]) { Folder = "/work", Environment = new Dictionary<string, string> { ["ASSISTANT_WORD_1"] = "x" } });
        Assert.Equal("""{"title":"psql","program":"assistant","arguments":["terminal","--hidden","1","--","docker","********"],"cwd":"/work","env":{"ASSISTANT_WORD_1":"x"}}""", (await editor.Hear("assistant/terminal")).ToJsonString());
    }

    [Fact]
    public async Task A_pick_is_a_quick_pick_or_a_message_with_buttons()
    {
        var (client, editor) = Connect();
        await using var _ = editor;
        PickItem[] items = [new("timescaledb", "id1") { Description = "running" }, new("notebook", "id2")];
        editor.Answer("window/showMessageRequest", asked => asked["actions"]![1]!.DeepClone());
        Assert.Equal("id2", await client.Pick("Which container?", "name", items, Test));
        client.Options = AllExtras;
        editor.Answer("assistant/pick", asked => asked["items"]![0]!["value"]!.DeepClone());
        Assert.Equal("id1", await client.Pick("Which container?", "name", items, Test));
        editor.Answer("assistant/pick", _ => null);
        Assert.Null(await client.Pick("Which container?", "name", items, Test));
    }

    [Fact]
    public async Task Output_goes_to_its_channel_or_is_a_message_when_it_is_meant_to_be_seen()
    {
        var (client, editor) = Connect();
        await using var _ = editor;
        client.Output("Docker", "table", show: true);
        Assert.Equal("table", (string)(await editor.Hear("window/showMessage"))["message"]!);
        client.Output("Docker", "detail", show: false);
        Assert.Equal("detail", (string)(await editor.Hear("window/logMessage"))["message"]!);
        client.Options = AllExtras;
        client.Output("Docker", "table", show: true);
        Assert.Equal("""{"channel":"Docker","text":"table","show":true}""", (await editor.Hear("assistant/output")).ToJsonString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_is_opened_or_shown(bool opens)
    {
        var (client, editor) = Connect();
        await using var _ = editor;
        client.Capabilities = Able;
        editor.Answer("window/showDocument", _ => new JsonObject { ["success"] = opens });
        await client.ShowDocument("http://127.0.0.1:8888/", external: true, Test);
        Assert.True((bool)(await editor.Hear("window/showDocument"))["external"]!);
        if (!opens) Assert.Equal("http://127.0.0.1:8888/", (string)(await editor.Hear("window/showMessage"))["message"]!);
    }

    [Fact]
    public async Task Progress_begins_reports_and_ends()
    {
        var (client, editor) = Connect();
        await using var _ = editor;
        client.Capabilities = Able;
        using (var progress = await client.Begin("Pulling postgres", Test, isCounted: true)) progress.Report("3 of 12 layers", 25);
        var token = (string)(await editor.Hear("window/workDoneProgress/create"))["token"]!;
        string[] expected =
        [
            """{"title":"Pulling postgres","kind":"begin","cancellable":true,"percentage":0}""",
            """{"kind":"report","message":"3 of 12 layers","percentage":25}""",
            """{"kind":"end"}""",
        ];
        foreach (var value in expected)
        {
            var told = await editor.Hear("$/progress");
            Assert.Equal(token, (string)told["token"]!);
            Assert.Equal(value, told["value"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task Cancel_in_the_editor_cancels_the_work()
    {
        var (client, editor) = Connect();
        await using var _ = editor;
        client.Capabilities = Able;
        using var progress = await client.Begin("Pulling postgres", Test);
        client.Cancel("somebody else's");
        Assert.False(progress.Cancelled.IsCancellationRequested);
        client.Cancel((string)(await editor.Hear("window/workDoneProgress/create"))["token"]!);
        Assert.True(progress.Cancelled.IsCancellationRequested);
    }

    [Fact]
    public async Task An_editor_that_can_nothing_is_asked_nothing()
    {
        var (client, editor) = Connect();
        await using var _ = editor;
        using (var progress = await client.Begin("Pulling", Test)) progress.Report("layers");
        await client.RefreshCodeLenses(Test);
        Assert.Equal("the editor does not let the server edit", await client.ApplyEdit("x", new(), Test));
        client.Status("connected", "Docker 29");
        client.ShowMessage(MessageType.Info, "the end");
        Assert.Equal("the end", (string)(await editor.Hear("window/showMessage"))["message"]!);
        Assert.Equal(["window/showMessage"], editor.EverHeard);
    }

    [Fact]
    public async Task A_cancelled_request_stops_its_handler()
    {
        var (there, back) = (new Pipe(), new Pipe());
        using var connection = Connection.Over(back.Writer.AsStream(), there.Reader.AsStream());
        connection.Answer<HoverParams, int>("test/wait", async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return 1;
        });
        connection.StartListening();
        await using var editor = new Editor(there.Writer.AsStream(), back.Reader.AsStream(), Task.FromResult(0));
        var answer = editor.AskForAnything("test/wait", new { textDocument = new { uri = "" }, position = new { line = 0, character = 0 } }, out var id);
        editor.Tell("$/cancelRequest", new { id });
        Assert.Equal(-32800, (int)(await answer)["error"]!["code"]!);
    }

    [Fact]
    public async Task A_handler_that_fails_is_an_error_without_a_stack_trace()
    {
        var (there, back) = (new Pipe(), new Pipe());
        using var connection = Connection.Over(back.Writer.AsStream(), there.Reader.AsStream());
        connection.Answer<HoverParams, int>("test/fail", (_, _) => throw new InvalidOperationException("The disk is on fire."));
        connection.StartListening();
        await using var editor = new Editor(there.Writer.AsStream(), back.Reader.AsStream(), Task.FromResult(0));
        var error = await editor.AskForAnything("test/fail", new { textDocument = new { uri = "" }, position = new { line = 0, character = 0 } });
        Assert.Equal("""{"code":-32603,"message":"test/fail failed: The disk is on fire."}""", error["error"]!.ToJsonString());
    }

    internal static (Client Client, Editor Editor) Connect()
    {
        var (there, back) = (new Pipe(), new Pipe());
        var connection = Connection.Over(back.Writer.AsStream(), there.Reader.AsStream());
        var client = new Client(connection.Editor());
        connection.StartListening();
        return (client, new Editor(there.Writer.AsStream(), back.Reader.AsStream(), Task.FromResult(0)));
    }
}
