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

    /// <summary>Nobody asks for the image itself: the lenses connect to the engine, and what it has is then shown.</summary>
    [Theory]
    [InlineData("FROM stand-in/single\n", "dockerfile", 20)]
    [InlineData("docker run --rm stand-in/single\n", "recipe", 31)]
    public async Task The_size_of_an_image_that_the_engine_has_is_shown_behind_it_and_its_layers_in_its_card(string text, string extension, int end)
    {
        await using var desk = await Desk.With(text, extension);
        await desk.Has("stand-in/single");
        await desk.Lenses();
        string hint;
        do hint = await Local(desk, end); while (hint is "");
        Assert.Matches(@"^\d[\d.]* MB", hint);
        var card = (string)(await desk.Editor.Ask("textDocument/hover", desk.At(0, end - 2)))!["contents"]!["value"]!;
        Assert.Contains($"On the engine: {hint.Split(',')[0]}", card);
        Assert.Matches(@"Largest layers: \n  - 4\.\d+ MB: ", card);
    }

    static async Task<string> Local(Desk desk, int end) =>
        string.Concat((await desk.Hints()).Where(hint => (int)hint!["position"]!["character"]! == end).Select(hint => (string)hint!["label"]!).Where(label => label.Contains("MB")));

    static async Task<IEnumerable<string>> Published(Desk desk) =>
        (await desk.Editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray().Select(finding => (string)finding!["code"]!);
}
