using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Tests.Rules.Dockerfiles;

/// <summary>What the catalogue and the engine tell of base images.</summary>
public class LocalImagesTests
{
    static readonly ILocalImages Engine = new ToldByEngine("linux/amd64", new()
    {
        ["mine:1"] = new(ImmutableDictionary<string, string>.Empty.Add("HOME_DIR", "/srv"), "/srv", "linux/amd64"),
        ["theirs"] = new(ImmutableDictionary<string, string>.Empty, null, "linux/arm64"),
    });

    [Theory]
    [InlineData("FROM --platform=«linux/arm64» postgis/postgis:17-3.5\n")]
    [InlineData("ARG P=linux/aarch64/v8\nFROM --platform=«$P» postgis/postgis\n")]
    [InlineData("FROM --platform=linux/x86_64 postgis/postgis\nFROM --platform=amd64 rocker/verse AS a\nFROM --platform=linux postgis/postgis\n")]
    [InlineData("FROM --platform=$BUILDPLATFORM postgis/postgis\nARG Q\nFROM --platform=$Q postgis/postgis\nFROM postgis/postgis\n")]
    [InlineData("FROM --platform=linux/s390x who/knows\nFROM --platform=linux/s390x scratch\nFROM --platform=linux/s390x\n")]
    [InlineData("FROM --platform=linux/amd64 postgis/postgis AS postgis\nFROM --platform=linux/arm64 postgis\n")]
    public void The_catalogue_knows_platforms(string marked) => RuleCase.Check(DocumentKind.Dockerfile, "InvalidBaseImagePlatform", marked);

    [Theory]
    [InlineData("InvalidBaseImagePlatform", "FROM mine:1\nFROM «theirs»\nFROM --platform=linux/arm64 mine:1\nFROM «docker.io/library/theirs:latest» AS b\n")]
    [InlineData("UndefinedVar", "FROM mine:1\nENV A=$HOME_DIR B=$«HOME_DIT» C=$PATH\nFROM mine:2\nENV A=$HOME_DIT\n")]
    [InlineData("WorkdirRelativePath", "FROM mine:1\nWORKDIR $HOME_DIR/x\nFROM mine:1\nWORKDIR «x»\n")]
    public void The_engine_knows_the_images_it_has(string code, string marked) =>
        RuleCase.Check(new Document(DocumentKind.Dockerfile, SourceText.From("")) { LocalImages = Engine }, code, marked);

    [Fact]
    public void What_is_learnt_later_counts()
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From("FROM mine:1\nENV A=$B\n"));
        Assert.Empty(Language.Editing.Diagnostics.Of(document));
        Assert.Single(Language.Editing.Diagnostics.Of(document with { LocalImages = Engine }));
        Assert.Single(Language.Editing.Diagnostics.Of((document with { LocalImages = Engine }).With(new(new(0, 0), "# a\n"))));
        Assert.Empty(Language.Editing.Diagnostics.Of((document with { LocalImages = Engine }) with { LocalImages = null }));
    }
}

/// <summary>Stands in for an engine that has told of these images.</summary>
sealed record ToldByEngine(string? Platform, Dictionary<string, LocalImage> Known) : ILocalImages
{
    public LocalImage? Find(ImageReference image) => Known.GetValueOrDefault((image with { Tag = image.Tag is "latest" ? null : image.Tag }).ToString());
}
