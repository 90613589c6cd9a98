using Assistant.Language.Rules.Images;

namespace Assistant.Language.Tests.Rules.Images;

public class PortNotPublishedTests
{
    [Theory]
    [InlineData("docker run -d jupyter/tensorflow-notebook", "docker run -d -p 127.0.0.1:8888:8888 jupyter/tensorflow-notebook")]
    [InlineData("docker run -d -e PASSWORD=a rocker/tidyverse", "docker run -d -e PASSWORD=a -p 127.0.0.1:8787:8787 rocker/tidyverse")]
    [InlineData("docker run -it --rm tensorflow/tensorflow:latest-jupyter", "docker run -it --rm -p 127.0.0.1:8888:8888 tensorflow/tensorflow:latest-jupyter")]
    public void The_fix_publishes_it_on_this_machine(string before, string after) => Assert.Equal(after, Recipe.Fixed(PortNotPublished.Rule, before));

    [Theory]
    [InlineData("docker run -d -p 8888:8888 quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -P quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d --net=host quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d --network lab quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run --rm quay.io/jupyter/scipy-notebook python --version")]
    [InlineData("docker run --name some-postgres -e POSTGRES_PASSWORD=mysecretpassword -d postgres")]
    [InlineData("docker pull quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -it --rm tensorflow/tensorflow")]
    [InlineData("docker run -it --rm tensorflow/tensorflow:2.20.0-gpu")]
    [InlineData("docker run -it --rm tensorflow/tensorflow:$TAG")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(PortNotPublished.Rule, text));
}
