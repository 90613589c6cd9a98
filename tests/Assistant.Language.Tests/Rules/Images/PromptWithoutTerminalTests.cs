using Assistant.Language.Rules.Images;

namespace Assistant.Language.Tests.Rules.Images;

public class PromptWithoutTerminalTests
{
    [Theory]
    [InlineData("docker run python", "docker run -it python")]
    [InlineData("docker run --rm rocker/r-ver:4.6", "docker run --rm -it rocker/r-ver:4.6")]
    [InlineData("docker run -d julia", "docker run -d -it julia")]
    [InlineData("docker run tensorflow/tensorflow:2.20.0-gpu", "docker run -it tensorflow/tensorflow:2.20.0-gpu")]
    [InlineData("docker run -d me/tool bash", "docker run -d -it me/tool bash")]
    [InlineData("docker run ubuntu:24.04 /bin/bash", "docker run -it ubuntu:24.04 /bin/bash")]
    [InlineData("docker exec lab R", "docker exec -it lab R")]
    [InlineData("docker exec -u root lab bash", "docker exec -u root -it lab bash")]
    public void The_fix_adds_a_terminal(string before, string after) => Assert.Equal(after, Recipe.Fixed(PromptWithoutTerminal.Rule, before));

    [Theory]
    [InlineData("docker run -it python")]
    [InlineData("docker run -ti --rm r-base")]
    [InlineData("docker run -i python")]
    [InlineData("docker run python python script.py")]
    [InlineData("docker run --entrypoint ls python")]
    [InlineData("docker run -d rocker/rstudio")]
    [InlineData("docker run -d tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run me/tool")]
    [InlineData("docker run me/tool bash -c ls")]
    [InlineData("docker exec -i db bash")]
    [InlineData("docker exec lab bash setup.sh")]
    [InlineData("docker exec lab")]
    [InlineData("docker exec bash ls")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(PromptWithoutTerminal.Rule, text));
}
