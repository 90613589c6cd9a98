namespace Assistant.Server.Tests.Running;

public class BaseImageTests
{
    /// <summary>The image may be asked for before it is there: its arrival is an event of the engine.</summary>
    [Fact]
    public async Task What_the_engine_knows_of_a_base_image_changes_findings()
    {
        await using var desk = await Desk.With("FROM stand-in/single\nENV A=$NOWHERE\n", "dockerfile");
        Assert.DoesNotContain("UndefinedVar", await Published(desk));
        await desk.Lenses();
        await desk.Has("stand-in/single");
        while (!(await Published(desk)).Contains("UndefinedVar")) { }
    }

    static async Task<IEnumerable<string>> Published(Desk desk) =>
        (await desk.Editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray().Select(finding => (string)finding!["code"]!);
}
