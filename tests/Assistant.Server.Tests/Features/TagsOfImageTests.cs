using Assistant.Language.Catalogue;
using Assistant.Language.Registries;
using Assistant.Language.Values;
using Assistant.Server.Features;

namespace Assistant.Server.Tests.Features;

public class TagsOfImageTests
{
    [Theory]
    [InlineData("python", "latest 3.13 3.14 3.14-slim 3", 9, "3.14-slim 3 3.14 3.13 latest")]
    [InlineData("python", "latest 3.13 3.14 3.14-slim 3", 3, "3.14-slim 3 latest")]
    [InlineData("python", "latest 3.14-slim", 1, "3.14-slim")]
    [InlineData("apache/superset", "latest 6.0.0 5.0.0", 9, "6.0.0 5.0.0 latest")]
    [InlineData("me/own", "latest 2.0", 9, "2.0 latest")]
    public void The_newest_stable_tag_comes_first_and_latest_is_never_cut_off(string image, string tags, int limit, string expected)
    {
        var listed = new TagList([.. tags.Split(' ').Select(tag => new RegistryTag(tag))], default, IsWhole: true);
        var found = new TagsOfImage(ImageReference.Parse(image).Value!, ImageCatalogue.BuiltIn, null).WithListed(listed).Found(limit);
        Assert.Equal(expected, string.Join(' ', found.Tags.Select(tag => tag.Tag)));
    }
}
