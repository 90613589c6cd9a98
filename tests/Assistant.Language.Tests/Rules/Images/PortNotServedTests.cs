using Assistant.Language.Rules.Images;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

public class PortNotServedTests
{
    [Theory]
    [InlineData("docker run -d -p 8888:8888 rocker/rstudio", "docker run -d -p 8888:8787 rocker/rstudio")]
    [InlineData("docker run -d -p 127.0.0.1:80:80/tcp quay.io/jupyter/scipy-notebook", "docker run -d -p 127.0.0.1:80:8888/tcp quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -p 8787 quay.io/jupyter/scipy-notebook", "docker run -d -p 8787:8888 quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d --publish=5433:5433 -e POSTGRES_PASSWORD=a postgres", "docker run -d --publish=5433:5432 -e POSTGRES_PASSWORD=a postgres")]
    [InlineData("docker run -it -p 6006:6006 tensorflow/tensorflow:latest-gpu-jupyter", "docker run -it -p 6006:8888 tensorflow/tensorflow:latest-gpu-jupyter")]
    public void The_fix_publishes_the_images_port(string before, string after) => Assert.Equal(after, Recipe.Fixed(PortNotServed.Rule, before));

    [Theory]
    [InlineData("docker run -it --rm -p 127.0.0.1:8889:8888 tensorflow/tensorflow:latest", "docker run -it --rm -p 127.0.0.1:8889:8888 tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run -it --rm -p 8888:8888 tensorflow/tensorflow", "docker run -it --rm -p 8888:8888 tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run -it --rm -p 8888:8888 tensorflow/tensorflow:2.20.0-gpu", "docker run -it --rm -p 8888:8888 tensorflow/tensorflow:2.20.0-gpu-jupyter")]
    public void The_fix_takes_the_tag_that_listens(string before, string after) => Assert.Equal(after, Recipe.Fixed(PortNotServed.Rule, before));

    [Fact]
    public void It_is_told_which_tags_listen() =>
        Assert.Equal(
            "tensorflow/tensorflow does not listen on 8888 with this tag: only its tags with -jupyter do.",
            Assert.Single(PortNotServed.Rule.Check(new(DocumentKind.Recipe, SourceText.From("docker run -it -p 8888:8888 tensorflow/tensorflow:latest")))).Message);

    [Theory]
    [InlineData("docker run -it -p 8888:8888 tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run -it -p 8888:8888 tensorflow/tensorflow:$TAG")]
    [InlineData("docker run -it -p 8888:8888 tensorflow/tensorflow@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("docker run -it -p 8888:8888 tensorflow/tensorflow bash")]
    [InlineData("docker run -d -p 8888:8787 rocker/rstudio")]
    [InlineData("docker run -d -p 8888:8888 -p 4040:4040 quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -p 8000-8001:8787-8788 rocker/rstudio")]
    [InlineData("docker run -d -p $PORT rocker/rstudio")]
    [InlineData("docker run -d -p 9999:9999 -e JUPYTER_PORT=9999 quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -p 9999:9999 quay.io/jupyter/scipy-notebook start-notebook.py --port=9999")]
    [InlineData("docker run -d -p 8000:8000 quay.io/jupyter/scipy-notebook python -m http.server")]
    [InlineData("docker run -it -p 6006:6006 tensorflow/tensorflow")]
    [InlineData("docker run -d -p 80:80 me/web")]
    [InlineData("docker run -it -p 8000:8000 python")]
    [InlineData("docker run -d -P rocker/rstudio")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(PortNotServed.Rule, text));
}
