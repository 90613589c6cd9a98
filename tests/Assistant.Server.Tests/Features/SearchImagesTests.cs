namespace Assistant.Server.Tests.Features;

public class SearchImagesTests
{
    [Theory]
    [InlineData("tidyverse", "rocker/tidyverse")]
    [InlineData("timescale", "timescale/timescaledb")]
    public async Task The_palette_gets_the_image_that_is_meant_first(string query, string expected)
    {
        await using var editor = await Editor.Start();
        var images = (await editor.Ask("assistant/searchImages", new { query, limit = 5 }))!.AsArray();
        Assert.InRange(images.Count, 1, 5);
        var first = images[0]!;
        Assert.Equal((expected, "catalogue"), ((string)first["name"]!, (string)first["source"]!));
        Assert.StartsWith($"FROM {expected}", (string)first["fromLine"]!);
        Assert.Contains("docker run", (string)first["runBlock"]!);
    }

    [Fact]
    public async Task An_editor_that_tells_no_limit_gets_more_than_one_image()
    {
        await using var editor = await Editor.Start();
        Assert.Equal(25, (await editor.Ask("assistant/searchImages", new { query = "", catalogueOnly = true }))!.AsArray().Count);
    }
}
