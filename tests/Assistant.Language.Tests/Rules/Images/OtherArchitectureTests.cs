using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Tests.Rules.Images;

public class OtherArchitectureTests
{
    static readonly Document Recipe = new(DocumentKind.Recipe, SourceText.From("")) { Machine = "linux/arm64" };

    [Theory]
    [InlineData("docker run -d «postgis/postgis:17-3.5»", "docker run -d --platform linux/amd64 postgis/postgis:17-3.5")]
    [InlineData("docker pull «rocker/verse:4.6»", "docker pull --platform linux/amd64 rocker/verse:4.6")]
    [InlineData("docker run --platform=«linux/arm64» rocker/verse", "docker run --platform=linux/amd64 rocker/verse")]
    [InlineData("docker run --platform linux/amd64 postgis/postgis:17-3.5")]
    [InlineData("docker run --platform $P postgis/postgis:17-3.5")]
    [InlineData("docker run postgres")]
    [InlineData("docker run who/knows")]
    [InlineData("docker run qdrant/qdrant")]
    public void The_catalogue_knows_what_is_built(string marked, string? mended = null) => RuleCase.Check(Recipe, "DS017", marked, mended);

    [Theory]
    [InlineData("linux/amd64", "docker run postgis/postgis\ndocker run --platform «linux/arm64» postgis/postgis")]
    [InlineData(null, "docker run postgis/postgis")]
    public void It_depends_on_the_machine(string? machine, string marked) => RuleCase.Check(Recipe with { Machine = machine }, "DS017", marked);

    [Theory]
    [InlineData("docker run «who/knows:1»", "docker run --platform linux/amd64 who/knows:1")]
    [InlineData("docker run «postgres»", "docker run --platform linux/amd64 postgres")]
    public void The_registry_knows_better(string marked, string mended) =>
        RuleCase.Check(Recipe with { Registries = new ToldImages(Tags: [new("1")], Platforms: ["linux/amd64", "unknown/unknown"]) }, "DS017", marked, mended);

    [Fact]
    public void The_engine_may_be_another_machine_and_has_images_of_its_own() =>
        RuleCase.Check(Recipe with { LocalImages = new Engine() }, "DS017", "docker run postgis/postgis\ndocker run «mine»");

    [Fact]
    public void In_a_Dockerfile_as_long_as_the_engine_was_not_asked()
    {
        var file = new Document(DocumentKind.Dockerfile, SourceText.From("")) { Machine = "linux/arm64" };
        RuleCase.Check(file, "DS017", "FROM «rocker/verse:4.6»\nFROM --platform=linux/amd64 rocker/verse:4.6\nFROM scratch", "FROM --platform=linux/amd64 rocker/verse:4.6\nFROM --platform=linux/amd64 rocker/verse:4.6\nFROM scratch");
        Assert.Equal(["InvalidBaseImagePlatform"], Diagnostics.Of(file with { Text = SourceText.From("FROM rocker/verse:4.6\n"), LocalImages = new Engine("linux/arm64") }).Select(finding => finding.Code));
    }

    /// <summary>An engine that was asked need not have the image: what the registry told still counts.</summary>
    [Theory]
    [InlineData(false, "DS017", "FROM «foo/arm:1»\n")]
    [InlineData(true, "InvalidBaseImagePlatform", "FROM «foo/arm:1»\nFROM mine\nFROM --platform=linux/arm64 foo/arm:1\n")]
    [InlineData(false, "InvalidBaseImagePlatform", "FROM --platform=«linux/s390x» foo/arm:1\nFROM --platform=linux/aarch64 foo/arm:1\n")]
    [InlineData(true, "InvalidBaseImagePlatform", "FROM --platform=«linux/s390x» foo/arm:1\nFROM --platform=linux/aarch64 foo/arm:1\n")]
    public void In_a_Dockerfile_the_registry_knows_better_with_and_without_an_engine(bool isConnected, string code, string marked) =>
        RuleCase.Check(new Document(DocumentKind.Dockerfile, SourceText.From(""))
        {
            Machine = "linux/amd64",
            LocalImages = isConnected ? new Engine { Mine = "linux/amd64" } : null,
            Registries = new ToldImages(Tags: [new("1")], Platforms: ["linux/arm64/v8", "unknown/unknown"]),
        }, code, marked, code is "DS017" ? "FROM --platform=linux/arm64 foo/arm:1\n" : null);

    sealed record Engine(string Platform = "linux/amd64") : ILocalImages
    {
        string? ILocalImages.Platform => Platform;

        public string Mine { get; init; } = "linux/arm64";

        public LocalImage? Find(ImageReference image) => image.FamiliarName == "mine" ? new(ImmutableDictionary<string, string>.Empty, null, Mine) : null;
    }
}
