using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Tests.Catalogue;

public class ImagesTests
{
    [Theory]
    [InlineData("python", "python")]
    [InlineData("library/python", "python")]
    [InlineData("docker.io/library/python:3.14-slim", "python")]
    [InlineData("index.docker.io/rocker/tidyverse", "rocker/tidyverse")]
    [InlineData("ghcr.io/rocker-org/tidyverse:4.6", "rocker/tidyverse")]
    [InlineData("quay.io/jupyter/scipy-notebook@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "quay.io/jupyter/scipy-notebook")]
    [InlineData("jupyter/scipy-notebook", "quay.io/jupyter/scipy-notebook")]
    [InlineData("kaggle/python", "gcr.io/kaggle-images/python")]
    [InlineData("me/python", null)]
    [InlineData("quay.io/python", null)]
    [InlineData("Not An Image", null)]
    public void Finds_an_image_under_each_of_its_names(string reference, string? name) => Assert.Equal(name, ImageCatalogue.BuiltIn.Find(reference)?.Name);

    [Theory]
    [InlineData("jupyter/tensorflow-notebook:latest", "quay.io/jupyter/tensorflow-notebook")]
    [InlineData("osgeo/gdal", "ghcr.io/osgeo/gdal")]
    [InlineData("daskdev/dask:2021.1", "ghcr.io/dask/dask")]
    [InlineData("rstudio/r-base:4.4.3-noble", "posit/r-base")]
    [InlineData("rocker/ml-verse", "rocker/cuda-spatial, rocker/ml-spatial")]
    [InlineData("minio/minio", "")]
    [InlineData("quay.io/jupyter/tensorflow-notebook", null)]
    [InlineData("ghcr.io/huggingface/text-generation-inference", null)]
    [InlineData("me/python", null)]
    public void Tells_where_a_name_leads_now(string reference, string? successors)
    {
        var move = ImageCatalogue.BuiltIn.Moved(reference);
        Assert.Equal(successors, move is null ? null : string.Join(", ", move.Successors.Select(image => image.Name)));
        if (move is not null) Assert.EndsWith(".", move.Why);
    }

    [Theory]
    [InlineData("python:3.14", "https://hub.docker.com/_/python")]
    [InlineData("rocker/tidyverse", "https://hub.docker.com/r/rocker/tidyverse")]
    [InlineData("quay.io/jupyter/scipy-notebook", "https://quay.io/repository/jupyter/scipy-notebook")]
    [InlineData("ghcr.io/osgeo/gdal", "https://ghcr.io/osgeo/gdal")]
    [InlineData("mcr.microsoft.com/devcontainers/python", "https://mcr.microsoft.com/artifact/mar/devcontainers/python")]
    [InlineData("nvcr.io/nvidia/pytorch", "https://catalog.ngc.nvidia.com/orgs/nvidia/containers/pytorch")]
    [InlineData("localhost:5000/mine", null)]
    public void Knows_the_page_of_an_image(string reference, string? page) =>
        Assert.Equal(page, Images.Page(ImageReference.Parse(reference).Value!));
}
