using Assistant.Language.Catalogue;
using Assistant.Server.Running;
using Assistant.Server.Terminals;

namespace Assistant.Server.Tests.Running;

public class TerminalConversationTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost:8888/lab?token=hunter2q%24x", "")]
    [InlineData("http://localhost:8888/lab?token=hunter2q$x", "")]
    [InlineData("http://localhost:8888/lab", "password hunter2q$x\n")]
    public async Task A_password_is_printed_unless_the_address_has_it_already(string url, string printed)
    {
        var access = new ImageAccess([new(8888, "JupyterLab", url)], User: null, Secret: "hunter2q$x", Hint: null);
        Assert.Equal($"{url}\n{printed}", (await Talk("", talk => talk.Arrived("lab is ready.", access, Cancelled))).Output);
        var opened = await Talk("", talk => Opening.Open(talk, new("lab", [], access), port: null, Cancelled));
        Assert.Equal($"{url}\n{printed}", opened.Output);
    }

    [Theory]
    [InlineData("2\n", "Use port 8081", "")]
    [InlineData("use port 8081\n", "Use port 8081", "")]
    [InlineData("7\n 1 \n", "Try again", "There is no 7 to choose.")]
    [InlineData("yes\nnever\n2\n", "Use port 8081", "There is no never to choose.")]
    [InlineData("\n2\n", null, "")]
    [InlineData("yes\n", null, "There is no yes to choose.")]
    public async Task A_choice_is_made_by_its_number_or_its_words_and_asked_for_again(string typed, string? chosen, string told)
    {
        var talk = await Talk(typed, async talk => Assert.Equal(chosen, await talk.Offer(Assistant.Server.Protocol.MessageType.Error, "Port 8080 is taken.", ["Try again", "Use port 8081"], Cancelled)));
        Assert.Contains(told, talk.Errors);
    }

    [Theory]
    [InlineData("Run Anyway", "Sure? Nobody is there to answer: add --yes to run it.")]
    [InlineData("Stop and Remove", "Sure? Nobody is there to answer: add --yes.")]
    public async Task In_a_pipe_a_question_says_how_to_agree(string action, string told)
    {
        var talk = await Talk("y\n", async talk => Assert.False(await talk.Confirm("Sure?", action, Cancelled)), isInteractive: false);
        Assert.Equal($"assistant: {told}\n", talk.Errors);
    }

    [Fact]
    public async Task What_is_counted_stands_in_one_line_and_is_gone_when_it_is_done()
    {
        var screen = new StringWriter { NewLine = "\n" };
        var talk = new TerminalConversation(TextReader.Null, TextWriter.Null, screen, isInteractive: true, new StatusLine(screen, () => 20));
        using (var step = await talk.Begin("Pulling x", Cancelled, isCounted: true))
        {
            step.Report("0 of 3 layers", 10);
            step.Report("done", 9);
            step.Report("1 of 3 layers, 2.1 of 6.3 MB", 12);
        }
        Assert.Equal("Pulling x …\n\r10 %  0 of 3 layers\r9 %  done          \r12 %  1 of 3 layers\r                   \r", screen.ToString());
    }

    [Fact]
    public async Task Where_nobody_looks_or_nothing_is_counted_there_is_only_what_was_begun()
    {
        var screen = new StringWriter { NewLine = "\n" };
        var talk = new TerminalConversation(TextReader.Null, TextWriter.Null, screen, isInteractive: true, new StatusLine(screen, () => 80));
        using (var step = await talk.Begin("Waiting for lab", Cancelled, isCounted: false)) step.Report("3 s", null);
        Assert.Equal("Waiting for lab …\n", screen.ToString());
        Assert.Equal("Pulling x …\n", (await Talk("", async talk =>
        {
            using var step = await talk.Begin("Pulling x", Cancelled, isCounted: true);
            step.Report("0 of 3 layers", 10);
        })).Errors);
    }

    static async Task<(string Output, string Errors)> Talk(string typed, Func<TerminalConversation, Task> about, bool isInteractive = true)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        await about(new(new StringReader(typed), output, errors, isInteractive));
        return (output.ToString(), errors.ToString());
    }
}
