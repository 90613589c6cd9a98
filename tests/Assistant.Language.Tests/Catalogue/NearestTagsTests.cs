using Assistant.Language.Catalogue.Tags;

namespace Assistant.Language.Tests.Catalogue;

public class NearestTagsTests
{
    [Theory]
    [InlineData("3.99", "latest 2.7 3.12 3.13 slim", "3.13 3.12 2.7")]
    [InlineData("17-alpin", "17 17-alpine 16-alpine latest", "17-alpine 17 16-alpine")]
    [InlineData("nosuch", "latest 1.0", "1.0 latest")]
    [InlineData("latest", "latest", "")]
    [InlineData("x", "", "")]
    public void The_tags_that_begin_alike_come_first(string wanted, string tags, string expected) =>
        Assert.Equal(expected, string.Join(' ', NearestTags.To(wanted, tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), 3)));
}
