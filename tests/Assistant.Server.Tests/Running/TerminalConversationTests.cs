using Assistant.Language.Catalogue;
using Assistant.Server.Running;

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

    static async Task<(string Output, string Errors)> Talk(string typed, Func<TerminalConversation, Task> about, bool isInteractive = true)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        await about(new(new StringReader(typed), output, errors, isInteractive));
        return (output.ToString(), errors.ToString());
    }
}
