using Assistant.Language.Catalogue;

namespace Assistant.Language.Tests.Catalogue;

public class ImagesSearchTests
{
    [Theory]
    [InlineData("tidy", "rocker/tidyverse")]
    [InlineData("jupyter", "quay.io/jupyter/scipy-notebook, quay.io/jupyter/minimal-notebook, quay.io/jupyter/datascience-notebook")]
    [InlineData("postgres", "postgres")]
    [InlineData("timescale", "timescale/timescaledb, timescale/timescaledb-ha")]
    [InlineData("rstudio", "rocker/rstudio")]
    [InlineData("pytorch", "pytorch/pytorch, nvcr.io/nvidia/pytorch, quay.io/jupyter/pytorch-notebook")]
    [InlineData("python", "python")]
    [InlineData("r", "rocker/r-ver")]
    [InlineData("spark", "spark")]
    [InlineData("gpu notebook", "rapidsai/notebooks, quay.io/jupyter/tensorflow-notebook, quay.io/jupyter/pytorch-notebook")]
    [InlineData("notebook", "quay.io/jupyter/scipy-notebook")]
    [InlineData("julia", "julia, quay.io/jupyter/julia-notebook")]
    [InlineData("conda", "condaforge/miniforge3")]
    [InlineData("database", "postgres")]
    [InlineData("sql", "postgres, mysql, mariadb")]
    [InlineData("gis", "rocker/geospatial")]
    [InlineData("vector", "pgvector/pgvector, qdrant/qdrant")]
    [InlineData("llm", "ollama/ollama, vllm/vllm-openai")]
    [InlineData("cuda", "rocker/cuda, nvidia/cuda")]
    [InlineData("s3", "quay.io/minio/minio")]
    [InlineData("jupyter/tensorflow-notebook", "quay.io/jupyter/tensorflow-notebook")]
    [InlineData("RStudio", "rocker/rstudio")]
    [InlineData("streamlit", "python")]
    [InlineData("jupiter", "quay.io/jupyter/scipy-notebook")]
    [InlineData("posgres", "postgres")]
    [InlineData("rstuido", "rocker/rstudio")]
    [InlineData("tidyvrse", "rocker/tidyverse")]
    [InlineData("tensroflow", "tensorflow/tensorflow, quay.io/jupyter/tensorflow-notebook")]
    [InlineData("zzzz", "")]
    [InlineData("python zzzz", "")]
    public void Puts_first_what_is_meant(string term, string first)
    {
        var expected = first.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var found = ImageCatalogue.BuiltIn.Search(term).Select(image => image.Name).ToList();
        Assert.Equal(expected, found.Take(expected.Length));
        if (expected.Length == 0) Assert.Empty(found);
    }

    [Fact]
    public void An_empty_term_gives_the_catalogue_in_its_order() =>
        Assert.Equal(["python", "quay.io/jupyter/scipy-notebook"], ImageCatalogue.BuiltIn.Search("", 2).Select(image => image.Name));

    [Fact]
    public void Gives_no_more_than_asked_for() => Assert.Equal(3, ImageCatalogue.BuiltIn.Search("r", 3).Count);

    [Fact]
    public void Frozen_images_come_last() => Assert.Equal("rocker/ml-verse", ImageCatalogue.BuiltIn.Search("rocker", 100)[^1].Name);
}
