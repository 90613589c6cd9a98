using Assistant.Language.Editing.Completion;

namespace Assistant.Language.Tests.Editing.Completion;

public class ImageCompletionTests
{
    [Theory]
    [InlineData("FROM tidy‸", "rocker/tidyverse")]
    [InlineData("FROM jupyter‸", "quay.io/jupyter/scipy-notebook")]
    [InlineData("FROM ‸", "python")]
    [InlineData("FROM post‸:18 AS db", "postgres")]
    [InlineData("FROM --platform=linux/amd64 rstudio‸", "rocker/rstudio")]
    [InlineData("FROM a\nCOPY --from=gdal‸ /a /b", "ghcr.io/osgeo/gdal")]
    public void A_Dockerfile_offers_what_is_meant_first(string fixture, string first) =>
        Assert.Equal(first, Names(DocumentKind.Dockerfile, fixture).First().Label);

    [Theory]
    [InlineData("docker run -d -p 5432:5432 timesc‸", "timescale/timescaledb")]
    [InlineData("docker pull ‸", "python")]
    [InlineData("docker run -it pytorch‸ bash", "pytorch/pytorch")]
    public void A_recipe_offers_what_is_meant_first(string fixture, string first) =>
        Assert.Equal(first, Names(DocumentKind.Recipe, fixture).First().Label);

    [Theory]
    [InlineData("FROM python‸ AS a", "FROM python AS a", "python")]
    [InlineData("FROM rock‸er/rstudio:4.2 AS a", "FROM rocker/tidyverse AS a", "rocker/tidyverse")]
    [InlineData("FROM timesc‸", "FROM timescale/timescaledb:latest-pg18", "timescale/timescaledb")]
    [InlineData("FROM gdal‸", "FROM ghcr.io/osgeo/gdal:ubuntu-small-latest", "ghcr.io/osgeo/gdal")]
    [InlineData("FROM jup‸", "FROM jupyter/scipy-notebook", "jupyter/scipy-notebook")]
    [InlineData("FROM \"timesc‸\" AS a", "FROM \"timescale/timescaledb:latest-pg18\" AS a", "timescale/timescaledb")]
    [InlineData("FROM \"‸\"", "FROM \"python\"", "python")]
    public void The_whole_word_is_replaced_by_a_name_that_can_be_pulled(string fixture, string after, string label)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var item = Assert.Single(ImageNames.At(document, offset), item => item.Label == label);
        Assert.Equal(after, document.With(new(item.Replaces, item.Insert)).Text.ToString());
    }

    [Fact]
    public void An_item_says_what_the_image_is_for_and_how_to_get_in()
    {
        var item = Names(DocumentKind.Dockerfile, "FROM tidy‸").First();
        Assert.Equal("RStudio plus tidyverse, devtools and database drivers", item.Detail);
        var page = item.Documentation!();
        Assert.Contains("8787 (RStudio Server)", page);
        Assert.Contains("user `rstudio`, password: the variable PASSWORD; without it a random one, printed in the log", page);
        Assert.Contains("`/home/rstudio/work`", page);
    }

    [Fact]
    public void Old_names_come_last_and_tell_the_new_one()
    {
        var items = Names(DocumentKind.Dockerfile, "FROM jupyter/‸").ToList();
        var old = items.FindIndex(item => item.Label == "jupyter/scipy-notebook");
        Assert.True(old > items.FindIndex(item => item.Label == "quay.io/jupyter/scipy-notebook"));
        Assert.True(items[old].Deprecated);
        Assert.Equal("now quay.io/jupyter/scipy-notebook", items[old].Detail);
        Assert.Contains("Use `quay.io/jupyter/scipy-notebook` instead.", items[old].Documentation!());
        Assert.True(items.Single(item => item.Label == "rocker/ml-verse").Deprecated);
        Assert.False(items.Single(item => item.Label == "rocker/ml").Deprecated);
    }

    [Fact]
    public void Every_image_that_can_be_pulled_is_in_the_list_so_that_typing_on_finds_it()
    {
        var labels = Names(DocumentKind.Dockerfile, "FROM t‸").Select(item => item.Label).ToList();
        Assert.Equal(87 + 17, labels.Count);
        Assert.Equal(labels.Distinct(), labels);
        Assert.DoesNotContain("streamlit", labels);
    }

    [Theory]
    [InlineData("FROM tidy‸", "rocker/tidyverse", "tidy tidyverse ggplot2 dplyr tidyr rocker/tidyverse ghcr.io/rocker-org/tidyverse")]
    [InlineData("FROM tidy‸", "redis", "redis cache redis")]
    [InlineData("FROM ‸", "redis", "redis cache redis")]
    public void An_editor_keeps_an_item_for_what_was_typed_and_for_its_other_words(string fixture, string label, string filter) =>
        Assert.Equal(filter, Names(DocumentKind.Dockerfile, fixture).Single(item => item.Label == label).Filter);

    [Theory]
    [InlineData("FROM python:‸", "3.14-slim, 3.14, 3.14.7-slim-trixie")]
    [InlineData("FROM docker.io/library/python:3‸.12-slim AS a", "3.14-slim")]
    [InlineData("FROM timescale/timescaledb:‸", "latest-pg18, latest-pg17, 2.21.2-pg16")]
    [InlineData("FROM jupyter/scipy-notebook:‸", "")]
    [InlineData("FROM localhost:5000/python:‸", "")]
    [InlineData("FROM me/python:‸", "")]
    [InlineData("FROM python@sha256:‸", "")]
    [InlineData("FROM python@‸", "sha256:")]
    [InlineData("FROM a\nCOPY --from=python:3@sh‸ /a /b", "sha256:")]
    [InlineData("FROM python‸:3", "")]
    public void After_a_colon_the_tags_come_newest_first(string fixture, string first)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var expected = first.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var tags = ImageTags.At(document, offset).Concat(ImageDigests.At(document, offset)).ToList();
        Assert.Equal(expected, tags.Take(expected.Length).Select(item => item.Label));
        if (expected.Length == 0) Assert.Empty(tags);
    }

    [Fact]
    public void A_tag_replaces_the_tag_and_leaves_the_digest()
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, "FROM python:3‸.12@sha256:abc AS a");
        var item = ImageTags.At(document, offset).First();
        Assert.Equal("FROM python:3.14-slim@sha256:abc AS a", document.With(new(item.Replaces, item.Insert)).Text.ToString());
    }

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "RUN py‸")]
    [InlineData(DocumentKind.Dockerfile, "FROM python:‸")]
    [InlineData(DocumentKind.Recipe, "docker ‸")]
    [InlineData(DocumentKind.Recipe, "docker stop py‸")]
    [InlineData(DocumentKind.Markdown, "python‸")]
    public void Elsewhere_no_image_is_offered(DocumentKind kind, string fixture) => Assert.Empty(Names(kind, fixture));

    static IEnumerable<CompletionItem> Names(DocumentKind kind, string fixture)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        return ImageNames.At(document, offset);
    }
}
