using System.Text.Json.Nodes;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Cli;

public sealed class PlanTests : IDisposable
{
    const string Recipe = "### search\ndocker search tidyverse\n\n### rstudio\n# keeps its files\ndocker run -d -p 8787:8787 \\\n  -v \"$PWD/my work\":/home rocker/tidyverse\n";

    const string Lesson = "# Lesson\n\ndocker ps is not a command here\n\n```sh\n>>> docker pull python\nUsing default tag: latest\n>>> docker images\nREPOSITORY   TAG\n```\n";

    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Fact]
    public async Task The_commands_of_a_recipe_are_listed_with_their_lines() =>
        Assert.Equal("    2  docker search tidyverse\n    6  docker run -d -p 8787:8787 -v \"$PWD/my work\":/home rocker/tidyverse\n", (await Plan("a.recipe", Recipe)).Out);

    [Fact]
    public async Task What_a_lesson_prints_is_no_command() =>
        Assert.Equal("    6  docker pull python\n    8  docker images\n", (await Plan("lesson.md", Lesson)).Out);

    [Fact]
    public async Task A_block_is_meant_by_its_name() =>
        Assert.Equal("    2  docker search tidyverse\n", (await Plan("a.recipe", Recipe, "#search")).Out);

    [Fact]
    public async Task A_name_that_is_not_there_is_told_with_those_that_are()
    {
        var result = await Plan("a.recipe", Recipe, "#database");
        Assert.Equal(2, result.Code);
        Assert.EndsWith("a.recipe has no block database. Its blocks are search, rstudio.\n", result.Error);
    }

    [Fact]
    public async Task Json_has_the_words_that_docker_would_get()
    {
        var plan = JsonNode.Parse((await Plan("a.recipe", Recipe, "", "--format", "json")).Out)!.AsArray();
        Assert.StartsWith("""{"line":6,"block":"rstudio","words":["docker","run","-d","-p","8787:8787","-v","$PWD/my work:/home","rocker/tidyverse"],""", plan[1]!.ToJsonString());
    }

    [Theory]
    [InlineData("Dockerfile", "FROM debian AS base\nRUN true\n", 0, "(from \"debian\" \"AS\" \"base\")\n(run \"true\")\n")]
    [InlineData("a.recipe", Recipe, 2, "")]
    public async Task Syntax_prints_what_is_read_in_a_Dockerfile(string name, string text, int code, string expected)
    {
        var result = await Run("syntax", Write(name, text));
        Assert.Equal((code, expected), (result.Code, result.Out));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Task<(int Code, string Out, string Error)> Plan(string name, string text, string block = "", params string[] options) =>
        Run(["plan", Write(name, text) + block, .. options]);

    static async Task<(int Code, string Out, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Run(arguments, new(TextReader.Null, output, errors));
        return (code, output.ToString(), errors.ToString());
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
