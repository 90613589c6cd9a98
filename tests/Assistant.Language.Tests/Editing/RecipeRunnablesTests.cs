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
    [InlineData("### R\n# @name lab\ndocker run x\n# @name other\ndocker ps", "lab: docker run x\nother: docker ps")]
    public void Finds_what_can_be_run(string text, string expected) => Assert.Equal(expected, Picture(DocumentKind.Recipe, text));

    [Fact]
    public void Finds_the_commands_of_a_page() =>
        Assert.Equal("python: docker run -it python python", Picture(DocumentKind.Markdown, "# Python\n\n```sh\n>>> docker run -it python python\nPython 3\n```\n"));

    [Fact]
    public void Finds_the_hints_of_a_dockerfile() =>
        Assert.Contains("a: docker run a", Picture(DocumentKind.Dockerfile, "# docker run a\nFROM b\n"));

    [Theory]
    [InlineData(DocumentKind.Recipe, "docker ps | wc -l\nls\npwd\ndocker images\ncd x", "docker ps: The assistant runs docker commands, not the shell's “|”.\nls: The assistant runs docker commands; “ls” is for a shell.\ncd x: The assistant runs docker commands; “cd” is for a shell.")]
    [InlineData(DocumentKind.Markdown, "```sh\nls\nsudo docker ps\n```", "docker ps: The assistant does not run anything with sudo. Without it the line can be run.")]
    public void Says_what_is_left_to_a_shell(DocumentKind kind, string text, string expected) => Assert.Equal(expected, string.Join('\n',
        Runnables.In(new(kind, SourceText.From(text))).OfType<Runnable.NotRun>().Select(line => $"{text.Substring(line.Span.Start, line.Span.Length)}: {line.Reason}")));

    static string Picture(DocumentKind kind, string text) => string.Join('\n',
        Runnables.In(new(kind, SourceText.From(text))).OfType<Runnable.Command>().Select(command => $"{command.Block}: {string.Join(' ', command.Words)}"));
}
