using Assistant.Language.Rules.Images;

namespace Assistant.Language.Tests.Rules.Images;

public class HiddenFilesTests
{
    [Theory]
    [InlineData("docker run -v \"$PWD\":/home/rstudio rocker/rstudio", "docker run -v \"$PWD\":/home/rstudio/work rocker/rstudio")]
    [InlineData("docker run -v $(pwd):/home/jovyan/ quay.io/jupyter/scipy-notebook", "docker run -v $(pwd):/home/jovyan/work quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run --mount type=bind,source=/data,dst=/home/rstudio rocker/tidyverse", "docker run --mount type=bind,source=/data,dst=/home/rstudio/work rocker/tidyverse")]
    public void The_fix_mounts_a_folder_below(string before, string after) => Assert.Equal(after, Recipe.Fixed(HiddenFiles.Rule, before));

    [Fact]
    public void Conda_is_not_to_be_covered() => Assert.Equal(["/opt/conda"], Recipe.Underlined(HiddenFiles.Rule, "docker run -v ./conda:/opt/conda continuumio/miniconda3"));

    [Theory]
    [InlineData("docker run -v \"$PWD\":/home/rstudio/work rocker/rstudio")]
    [InlineData("docker run -v rstudio-home:/home/rstudio rocker/rstudio")]
    [InlineData("docker run -v /home/R:/home/scripts rocker/tidyverse")]
    [InlineData("docker run -v \"$PWD\":/home/me me/rstudio")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(HiddenFiles.Rule, text));
}
