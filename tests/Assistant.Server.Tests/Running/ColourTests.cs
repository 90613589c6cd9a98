using System.Text.Json.Nodes;
using Assistant.Server.Protocol;
using Assistant.Server.Running;
using Assistant.Server.Tests.Rpc;

namespace Assistant.Server.Tests.Running;

/// <summary>Colours are for terminals: an editor would show their codes.</summary>
public class ColourTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\e[31mred\e[0m\n", "red\n")]
    [InlineData("one \e[3|1mred\e|[0m two|\n", "one |red| two|\n")]
    [InlineData("\e]8;;https://a|.b/\e|\\link\e]8;;\e\\", "||link")]
    [InlineData("a|\e[3|1|mb", "a||b")]
    public async Task An_output_of_an_editor_has_none_also_where_one_is_split_between_two_pieces(string pieces, string shown)
    {
        var (client, editor) = ClientTests.Connect();
        await using var _ = editor;
        client.Options = new() { Output = true };
        var talk = new EditorConversation(client, () => false);
        foreach (var piece in pieces.Split('|')) talk.Print("Log of lab", piece, show: true);
        talk.Print("Log of db", "m", show: true);
        var heard = new List<string>();
        while (await editor.Hear("assistant/output") is var output && (string)output["channel"]! is "Log of lab") heard.Add((string)output["text"]!);
        Assert.Equal(shown.Replace("|", ""), string.Concat(heard));
        Assert.All(heard, text => Assert.DoesNotContain("\e", text));
    }

    [Fact]
    public async Task Messages_and_questions_have_none()
    {
        var (client, editor) = ClientTests.Connect();
        await using var _ = editor;
        var talk = new EditorConversation(client, () => false);
        talk.Say(MessageType.Error, "It said \e[91mno\e[0m.");
        Assert.Equal("It said no.", (string)(await editor.Hear("window/showMessage"))["message"]!);
        talk.Print("Log of lab", "\e[32mup\e[0m\n", show: true);
        Assert.Equal("up\n", (string)(await editor.Hear("window/showMessage"))["message"]!);
        await talk.Offer(MessageType.Error, "It said \e[91mno\e[0m.", ["Try again"], Cancelled);
        Assert.Equal("It said no.", (string)(await editor.Hear("window/showMessageRequest"))["message"]!);
    }

    [Fact]
    public void A_build_reports_its_lines_without_and_passes_all_on_to_a_terminal()
    {
        var (output, step) = (new StringWriter { NewLine = "\n" }, new HeardStep());
        var log = new BuildLog(new TerminalConversation(TextReader.Null, output, TextWriter.Null, isInteractive: true), "Build", step);
        string[] pieces = ["\e[36m#5 [2/3] RUN true\e[0m\n", "\e[91mno", "pe\e[", "0m\n"];
        foreach (var piece in pieces) log.Report(piece);
        Assert.Equal(string.Concat(pieces), output.ToString());
        Assert.Equal(["#5 [2/3] RUN true", "no", "pe"], step.Messages);
        Assert.Equal("pe", log.Last);
        Assert.Equal("#5 [2/3] RUN true\nnope\n", log.Text);
    }
}
