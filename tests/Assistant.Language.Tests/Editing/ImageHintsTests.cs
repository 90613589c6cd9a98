using System.Collections.Immutable;
using Assistant.Language.Editing;
using Assistant.Language.Editing.Pinning;
using Assistant.Language.Tests.Registries;
using Assistant.Language.Tests.Rules.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

/// <summary>What stands behind an image that the engine has, or whose tag is out of date.</summary>
public class ImageHintsTests
{
    static readonly ToldByEngine Engine = new("linux/amd64", new() { ["mine:1"] = Local(1_020_000_000, 21), ["theirs"] = Local(9_000_000, 400), ["me/timeless"] = Local(500, 20_000) });

    static Language.Dockerfiles.LocalImage Local(long size, int days) => new(ImmutableDictionary<string, string>.Empty, null, "linux/amd64")
    {
        Size = size,
        Configuration = ToldByRegistries.Configuration with { Created = ToldByRegistries.Asked.AddDays(-days) },
    };

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM mine:1 AS a", "FROM mine:1[1.02 GB, 3 weeks old] AS a")]
    [InlineData(DocumentKind.Dockerfile, "ARG V=1\nFROM mine:${V}", "ARG V=1\nFROM mine:${V}[1.02 GB, 3 weeks old]")]
    [InlineData(DocumentKind.Dockerfile, "FROM x\nCOPY --from=theirs a b", "FROM x\nCOPY --from=theirs[9 MB, 13 months old] a b")]
    [InlineData(DocumentKind.Dockerfile, "FROM x AS theirs\nFROM theirs", "FROM x AS theirs\nFROM theirs")]
    [InlineData(DocumentKind.Dockerfile, "FROM me/timeless", "FROM me/timeless[500 B]")]
    [InlineData(DocumentKind.Recipe, "docker run -d mine:1\ndocker pull 'theirs'", "docker run -d mine:1[1.02 GB, 3 weeks old]\ndocker pull 'theirs'[9 MB, 13 months old]")]
    [InlineData(DocumentKind.Recipe, "V=1\ndocker run mine:$V", "V=1\ndocker run mine:$V[1.02 GB, 3 weeks old]")]
    [InlineData(DocumentKind.Recipe, "docker run mine:$V\ndocker rmi mine:1", "docker run mine:$V\ndocker rmi mine:1")]
    [InlineData(DocumentKind.Markdown, "```sh\ndocker run mine:1\n```\n", "```sh\ndocker run mine:1[1.02 GB, 3 weeks old]\n```\n")]
    public void The_size_and_age_of_an_image_that_the_engine_has(DocumentKind kind, string text, string expected) =>
        Assert.Equal(expected, Picture(InlayHintKind.Local, new(kind, SourceText.From(text), "/p/x") { LocalImages = Engine, Now = ToldByRegistries.Asked }));

    [Fact]
    public void Without_a_clock_the_size_is_all() =>
        Assert.Equal("FROM mine:1[1.02 GB]", Picture(InlayHintKind.Local, new(DocumentKind.Dockerfile, SourceText.From("FROM mine:1")) { LocalImages = Engine }));

    [Theory]
    [InlineData("FROM postgres:17.2", "FROM postgres:17.2[newer: 17.11]")]
    [InlineData("FROM postgres:17.11", "FROM postgres:17.11")]
    [InlineData("FROM postgres:17", "FROM postgres:17")]
    [InlineData("FROM postgres", "FROM postgres")]
    [InlineData("FROM postgres:17.2@sha256:9999999999999999999999999999999999999999999999999999999999999999", "FROM postgres:17.2@sha256:9999999999999999999999999999999999999999999999999999999999999999")]
    [InlineData("FROM rocker/rstudio:4.5.1", "FROM rocker/rstudio:4.5.1[newer: 4.5.3]")]
    [InlineData("FROM python:3.12-slim", "FROM python:3.12-slim")]
    [InlineData("FROM me/own:1.2", "FROM me/own:1.2")]
    public void The_catalogue_knows_newer_tags(string text, string expected) =>
        Assert.Equal(expected, Picture(InlayHintKind.Newer, new(DocumentKind.Dockerfile, SourceText.From(text))));

    [Theory]
    [InlineData("FROM me/own:1.2", "FROM me/own:1.2[newer: 1.10]")]
    [InlineData("FROM me/own:1.2-slim", "FROM me/own:1.2-slim[newer: 1.9-slim]")]
    [InlineData("FROM me/own:1.10", "FROM me/own:1.10")]
    [InlineData("ARG V=1.2\nFROM me/own:$V", "ARG V=1.2\nFROM me/own:$V[newer: 1.10]")]
    public void The_registry_knows_newer_tags(string text, string expected) =>
        Assert.Equal(expected, Picture(InlayHintKind.Newer, new(DocumentKind.Dockerfile, SourceText.From(text)) { Registries = ToldByRegistries.Tags("me/own", "1.2 1.9-slim 1.10 1.11rc1 2.0-other latest") }));

    /// <summary>The hint, the actions and <c>assistant update</c> take the same step.</summary>
    [Theory]
    [InlineData("python:3.12-slim", "3.12-slim 3.14-slim")]
    [InlineData("rocker/rstudio:4.5.1", "4.5.1 4.5.3 4.6.1")]
    [InlineData("postgres:17.5", "17.6 18.1")]
    [InlineData("quay.io/jupyter/pytorch-notebook:cuda12-python-3.13.14", "cuda12-python-3.13.15 cuda13-python-3.14.0")]
    [InlineData("nginx:1.28-alpine3.20", "1.29-alpine3.21")]
    public void The_newer_tag_is_the_one_that_an_update_takes(string image, string tags)
    {
        var told = ToldByRegistries.Tags(image[..image.LastIndexOf(':')], tags);
        var document = new Document(DocumentKind.Dockerfile, SourceText.From("FROM " + image)) { Registries = told };
        var careful = TagUpdate.Of(Assert.Single(ImagePlaces.In(document)), told.Lists.Values.Single()).Where(update => !update.IsBigStep).Select(update => $"newer: {update.Tag}");
        Assert.Equal(careful, InlayHints.In(document, new(0, document.Text.Length)).Where(hint => hint.Kind == InlayHintKind.Newer).Select(hint => hint.Label));
    }

    [Theory]
    [InlineData("4.5.1 4.5.3 4.6.1", "An update takes `rocker/rstudio:4.5.3`. The registry has it, as of 2026-11-28. `4.6.1` is newer still: another version.")]
    [InlineData("4.5.1 4.5.3", "An update takes `rocker/rstudio:4.5.3`. The registry has it, as of 2026-11-28.")]
    public void Its_tooltip_names_the_bigger_step(string tags, string expected)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From("FROM rocker/rstudio:4.5.1")) { Registries = ToldByRegistries.Tags("rocker/rstudio", tags) };
        Assert.Equal(expected, Assert.Single(InlayHints.In(document, new(0, document.Text.Length)), hint => hint.Kind == InlayHintKind.Newer).Tooltip);
    }

    [Theory]
    [InlineData(0, "less than an hour")]
    [InlineData(1.5, "1 hour")]
    [InlineData(47, "47 hours")]
    [InlineData(24 * 13, "13 days")]
    [InlineData(24 * 14, "2 weeks")]
    [InlineData(24 * 59, "8 weeks")]
    [InlineData(24 * 60, "1 month")]
    [InlineData(24 * 800, "2 years")]
    [InlineData(-1, null)]
    [InlineData(24 * 6000, null)]
    public void Ages(double hours, string? expected) => Assert.Equal(expected, AgeText.Of(ToldByRegistries.Asked.AddHours(-hours), ToldByRegistries.Asked));

    static string Picture(InlayHintKind kind, Document document) =>
        InlayHints.In(document, new(0, document.Text.Length)).Where(hint => hint.Kind == kind).OrderByDescending(hint => hint.Offset)
            .Aggregate(document.Text.ToString(), (picture, hint) => picture.Insert(hint.Offset, $"[{hint.Label}]"));
}
