using System.Text.Json.Nodes;
using Assistant.Language.Catalogue;
using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Catalogue;

/// <summary>A catalogue with the images of a workspace.</summary>
public class ImageCatalogueTests
{
    static ImageCatalogue With(params string[] images) => ImageCatalogue.BuiltIn.With(images.Select(image => JsonNode.Parse(image)!.AsObject()));

    [Fact]
    public void An_image_of_ones_own_is_known_and_comes_first()
    {
        var catalogue = With("""{ "name": "lab.example/team/notebook", "purpose": "The notebook of our team", "inherits": "quay.io/jupyter/scipy-notebook" }""");
        Assert.Equal("lab.example/team/notebook", catalogue.All[0].Name);
        Assert.Equal(8888, Assert.Single(catalogue.Find("lab.example/team/notebook:1.0")!.Ports).Port);
        Assert.Equal("lab.example/team/notebook", catalogue.Search("team notebook")[0].Name);
        Assert.Null(ImageCatalogue.BuiltIn.Find("lab.example/team/notebook"));
    }

    [Fact]
    public void Members_that_are_given_replace_those_of_a_known_image_and_others_stay()
    {
        var (before, after) = (ImageCatalogue.BuiltIn.Find("postgres")!, With("""{ "name": "postgres", "purpose": "Our database", "ports": [{ "port": 5433, "serves": "PostgreSQL" }] }""").Find("postgres")!);
        Assert.Equal("Our database", after.Purpose);
        Assert.Equal(5433, Assert.Single(after.Ports).Port);
        Assert.Equal(before.Login, after.Login);
        Assert.Equal(before.Mounts, after.Mounts);
        Assert.Equal(before.Tags!.Offer, after.Tags!.Offer);
        Assert.Equal(before.Family, after.Family);
    }

    [Fact]
    public void Heirs_of_a_changed_image_inherit_the_change() =>
        Assert.Equal(5433, With("""{ "name": "postgres", "ports": [{ "port": 5433, "serves": "PostgreSQL" }] }""").Find("timescale/timescaledb")!.Ports[0].Port);

    [Theory]
    [InlineData("""{ "name": "python", "inherits": "python" }""")]
    [InlineData("""{ "name": "postgres", "inherits": "timescale/timescaledb" }""")]
    [InlineData("""{ "name": "mine", "inherits": "nobody/knows" }""")]
    public void A_parent_that_cannot_be_one_is_passed_over(string image) => Assert.NotEmpty(With(image).All);

    [Fact]
    public void What_is_kept_of_a_line_follows_the_catalogue()
    {
        var document = new Document(DocumentKind.Recipe, SourceText.From("docker run -d lab.example/server\n"));
        Assert.Empty(Codes(document));
        document = document with { Catalogue = With("""{ "name": "lab.example/server", "variables": [{ "name": "KEY", "meaning": "the key", "required": true }] }""") };
        Assert.Equal(["DS003"], Codes(document));
        Assert.Empty(Codes(document with { Catalogue = ImageCatalogue.BuiltIn }));
    }

    [Fact]
    public void A_Dockerfile_follows_the_catalogue()
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From("FROM lab.example/base\n"));
        Assert.DoesNotContain("DS001", Codes(document));
        document = document with { Catalogue = With("""{ "name": "lab.example/base", "status": "frozen", "statusNote": "It is old." }""") };
        Assert.Contains("DS001", Codes(document));
        Assert.Contains("It is old.", Hover.At(document, 8)!.Markdown);
    }

    static IEnumerable<string> Codes(Document document) => Diagnostics.Of(document).Select(finding => finding.Code);
}
