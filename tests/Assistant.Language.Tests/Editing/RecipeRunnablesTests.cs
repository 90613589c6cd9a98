using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

public class RecipeRunnablesTests
{
    [Theory]
    [InlineData("docker run -d rocker/tidyverse:4", "rocker/tidyverse: docker run -d rocker/tidyverse:4")]
    [InlineData("docker run --name r x", "r: docker run --name r x")]
    [InlineData("### R\ndocker run --name r x\ndocker stop r", "R: docker run --name r x\nR: docker stop r")]
    [InlineData("docker ps", "ps: docker ps")]
    [InlineData("docker run x\ndocker run -d x", "x: docker run x\nx 2: docker run -d x")]
    [InlineData("docker run x sh -c '\n  docker ps\n'\ndocker images", "images: docker images")]
    [InlineData("docker run x sh -c \"\n  docker ps\n\" y\ndocker images", "images: docker images")]
    [InlineData("docker run it's\ndocker images", "images: docker images")]
    [InlineData("docker", "")]
    [InlineData("docker volume", "")]
    [InlineData("docker compose up", "")]
    [InlineData("docker ps | wc -l", "")]
    public void Finds_what_can_be_run(string text, string expected) => Assert.Equal(expected, Picture(DocumentKind.Recipe, text));

    [Fact]
    public void Finds_the_commands_of_a_page() =>
        Assert.Equal("python: docker run -it python python", Picture(DocumentKind.Markdown, "# Python\n\n```sh\n>>> docker run -it python python\nPython 3\n```\n"));

    [Fact]
    public void Finds_the_hints_of_a_dockerfile() =>
        Assert.Contains("a: docker run a", Picture(DocumentKind.Dockerfile, "# docker run a\nFROM b\n"));

    static string Picture(DocumentKind kind, string text) => string.Join('\n',
        Runnables.In(new(kind, SourceText.From(text))).OfType<Runnable.Command>().Select(command => $"{command.Block}: {string.Join(' ', command.Words)}"));
}
