namespace Assistant.Server.Tests.Running;

/// <summary>What the palette does with an image on a real engine.</summary>
public class FoundImageTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_image_that_was_chosen_runs_completely_and_asks_for_its_password()
    {
        await using var desk = await Desk.With("");
        desk.Editor.Answer("assistant/input", asked => (string)asked["prompt"]! == "A password for rstudio" && (bool)asked["secret"]! ? "a-secret-of-mine" : null);
        await desk.Command("assistant.run", new { image = "rocker/verse:4.5.1" });
        var made = await desk.Engine.Containers.Inspect("verse", Cancelled);
        await desk.Engine.Containers.Remove("verse", force: true, volumes: true, Cancelled);
        Assert.Equal(("rocker/verse:4.5.1", "a-secret-of-mine", "127.0.0.1", 8787), (made.Image, made.Environment["PASSWORD"], made.Ports[0].HostIp, made.Ports[0].HostPort));
    }

    [Fact]
    public async Task The_tags_that_the_engine_has_are_among_those_of_the_image()
    {
        await using var desk = await Desk.With("");
        await desk.Has("rocker/verse:4.5.1");
        var tags = (await desk.Editor.Ask("assistant/imageTags", new { image = "rocker/verse" }))!["tags"]!.AsArray();
        Assert.True((bool)tags.Single(tag => (string)tag!["tag"]! == "4.5.1")!["isLocal"]!);
    }
}
