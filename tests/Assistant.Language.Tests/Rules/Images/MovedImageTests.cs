using Assistant.Language.Rules.Images;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

public class MovedImageTests
{
    [Theory]
    [InlineData("FROM jupyter/scipy-notebook", "FROM quay.io/jupyter/scipy-notebook")]
    [InlineData("FROM jupyter/scipy-notebook:latest AS a", "FROM quay.io/jupyter/scipy-notebook AS a")]
    [InlineData("FROM docker.io/jupyter/scipy-notebook:2023-10-20", "FROM quay.io/jupyter/scipy-notebook:2026-07-28")]
    [InlineData("FROM jupyter/scipy-notebook:$TAG", "FROM quay.io/jupyter/scipy-notebook:2026-07-28")]
    [InlineData("FROM kaggle/python@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "FROM gcr.io/kaggle-images/python")]
    [InlineData("FROM osgeo/gdal", "FROM ghcr.io/osgeo/gdal:ubuntu-small-latest")]
    [InlineData("FROM osgeo/gdal:ubuntu-full-latest", "FROM ghcr.io/osgeo/gdal:ubuntu-full-latest")]
    [InlineData("FROM rstudio/r-base:4.2-jammy", "FROM posit/r-base:4.2-jammy")]
    [InlineData("FROM rstudio/r-base", "FROM posit/r-base:4.6-noble")]
    [InlineData("FROM rocker/ml-verse:4.4", "FROM rocker/cuda-spatial:latest")]
    [InlineData("FROM a\nCOPY --from=daskdev/dask /a /a", "FROM a\nCOPY --from=ghcr.io/dask/dask /a /a")]
    [InlineData("FROM a\nRUN --mount=type=bind,from=daskdev/dask,target=/d ls", "FROM a\nRUN --mount=type=bind,from=ghcr.io/dask/dask,target=/d ls")]
    public void In_a_Dockerfile_the_fix_writes_the_new_name(string before, string after) =>
        Assert.Equal(after, Fixed(new(DocumentKind.Dockerfile, SourceText.From(before))));

    [Theory]
    [InlineData("docker run -it --rm -p 8888:8888 jupyter/tensorflow-notebook", "docker run -it --rm -p 8888:8888 quay.io/jupyter/tensorflow-notebook")]
    [InlineData("docker pull 'jupyter/base-notebook'", "docker pull quay.io/jupyter/base-notebook")]
    [InlineData("docker create \\\n  jupyter/base-notebook ls", "docker create \\\n  quay.io/jupyter/base-notebook ls")]
    public void In_a_recipe_the_fix_writes_the_new_name(string before, string after) =>
        Assert.Equal(after, Fixed(new(DocumentKind.Recipe, SourceText.From(before))));

    [Theory]
    [InlineData("FROM jupyter/base-notebook", "jupyter/base-notebook is out of date. The Jupyter images on Docker Hub are frozen; they are built on quay.io now. Use quay.io/jupyter/base-notebook.")]
    [InlineData("FROM rocker/ml-verse", "rocker/ml-verse is out of date. Not built since February 2025. Use rocker/cuda-spatial or rocker/ml-spatial.")]
    [InlineData("FROM minio/minio", "minio/minio is out of date. The community edition is source only; no new images since late 2025.")]
    public void Says_what_happened_and_what_to_do(string text, string message)
    {
        var finding = Assert.Single(Findings(new(DocumentKind.Dockerfile, SourceText.From(text))));
        Assert.Equal((message, FindingTag.Deprecated), (finding.Message, finding.Tag));
    }

    [Fact]
    public void With_two_successors_there_are_two_fixes_and_the_first_is_preferred() =>
        Assert.Equal(
            [("Use rocker/cuda-spatial", true), ("Use rocker/ml-spatial", false)],
            Assert.Single(Findings(new(DocumentKind.Dockerfile, SourceText.From("FROM rocker/ml-verse")))).Fixes.Select(fix => (fix.Title, fix.Preferred)));

    [Theory]
    [InlineData("FROM quay.io/jupyter/scipy-notebook")]
    [InlineData("FROM python AS osgeo/gdal\nFROM scratch")]
    [InlineData("FROM scratch AS kaggle\nFROM kaggle")]
    [InlineData("FROM $BASE")]
    [InlineData("FROM")]
    public void Is_quiet_where_nothing_has_moved(string text) => Assert.Empty(Findings(new(DocumentKind.Dockerfile, SourceText.From(text))));

    [Theory]
    [InlineData("docker rmi jupyter/base-notebook")]
    [InlineData("docker search jupyter/base-notebook")]
    [InlineData("docker run python jupyter/base-notebook")]
    public void Is_quiet_where_an_old_image_is_not_run(string text) => Assert.Empty(Findings(new(DocumentKind.Recipe, SourceText.From(text))));

    static string Fixed(Document document)
    {
        var fix = Assert.Single(Findings(document)).Fixes[0];
        return document.With(Assert.Single(fix.Changes)).Text.ToString();
    }

    static IEnumerable<Finding> Findings(Document document) => MovedImage.Rule.Check(document);
}
