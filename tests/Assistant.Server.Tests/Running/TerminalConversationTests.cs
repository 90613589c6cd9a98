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

    static async Task<(string Output, string Errors)> Talk(string typed, Func<TerminalConversation, Task> about, bool isInteractive = true)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        await about(new(new StringReader(typed), output, errors, isInteractive));
        return (output.ToString(), errors.ToString());
    }
}
