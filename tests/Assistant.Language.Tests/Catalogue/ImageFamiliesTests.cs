using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Tests.Catalogue;

public class ImageFamiliesTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "server/Assistant.Language/Catalogue");

    static IReadOnlyList<ImageFacts> All => ImageCatalogue.BuiltIn.All;

    [Fact]
    public void Every_file_is_in_the_list_of_families() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Folder, "Images")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
            ImageFamilies.Names.Select(name => name + ".json").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_keeps_to_the_schema() =>
        Assert.Empty(from name in ImageFamilies.Names from error in ImagesSchema.Errors(File.ReadAllText(Path.Combine(Folder, $"Images/{name}.json"))) select $"{name}.json: {error}");

    [Fact]
    public void Every_image_of_ours_has_a_purpose_and_stands_in_a_family_with_a_title() =>
        Assert.DoesNotContain(All, image => image.Purpose.Length == 0 || image.Family.Length == 0);

    [Fact]
    public void The_schema_has_every_member_that_is_read()
    {
        var schema = Read("images.schema.json").GetProperty("$defs").GetProperty("image").GetProperty("properties");
        Assert.Equal(
            ImagesJson.Default.ImageFacts.Properties.Where(member => member.Get is not null && member.Name != "family").Select(member => member.Name).Order(StringComparer.Ordinal),
            schema.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_that_is_not_known_is_refused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"title":"T","images":[],"colour":"red"}""", ImagesJson.Default.ImageFamily));

    [Fact]
    public void There_are_89_images_and_no_name_twice()
    {
        Assert.Equal(89, All.Count);
        var names = All.SelectMany(image => (string[])[image.Name, .. image.Also, .. image.Formerly.Select(former => former.Name)]).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_image_says_where_its_facts_were_read() => Assert.DoesNotContain(All, image => image.Sources.IsEmpty);

    [Fact]
    public void Every_offered_tag_follows_the_scheme() =>
        Assert.Empty(
            from image in All
            let pattern = image.Tags?.Pattern
            where pattern is not null
            from tag in image.Tags!.Offer
            where !Regex.IsMatch(tag, pattern)
            select $"{image.Name}:{tag}");

    [Fact]
    public void Successors_are_in_the_catalogue() =>
        Assert.DoesNotContain(All.SelectMany(image => image.Successors), name => ImageCatalogue.BuiltIn.Find(name) is null);

    [Fact]
    public void An_image_has_the_facts_of_the_one_it_inherits_from()
    {
        var timescale = ImageCatalogue.BuiltIn.Find("timescale/timescaledb")!;
        Assert.Equal(5432, timescale.Ports[0].Port);
        Assert.Contains(timescale.Variables, variable => variable is { Name: "POSTGRES_PASSWORD", Required: true });
        Assert.Contains(timescale.Variables, variable => variable.Name == "TS_TUNE_MEMORY");
        Assert.Equal("latest-pg18", timescale.Tags!.Offer[0]);

        var tidyverse = ImageCatalogue.BuiltIn.Find("rocker/tidyverse")!;
        Assert.Equal(("rstudio", "PASSWORD"), (tidyverse.Login!.User, tidyverse.Login.Variable));
        Assert.Equal("rocker/rstudio", tidyverse.Parent);
        Assert.False(tidyverse.Interactive);
    }

    /// <summary>That a prompt needs a terminal is the fact <c>interactive</c>, which a server built on it sets anew; a note would stay.</summary>
    [Fact]
    public void A_server_has_no_note_that_it_is_a_prompt() =>
        Assert.Empty(
            from image in All
            where image.Interactive == false
            from note in image.Notes
            where Regex.IsMatch(note, "needs -it|without -it|runs a shell", RegexOptions.IgnoreCase)
            select $"{image.Name}: {note}");

    static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, file)));
}
