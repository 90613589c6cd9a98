using System.Text.Json.Nodes;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Cli;

public sealed class PlanTests : IDisposable
{
    const string Recipe = "### search\ndocker search tidyverse\n\n### rstudio\n# keeps its files\ndocker run -d -p 8787:8787 \\\n  -v \"$PWD/my work\":/home rocker/tidyverse\n";

    const string Lesson = "# Lesson\n\ndocker ps is not a command here\n\n```sh\n>>> docker pull python\nUsing default tag: latest\n>>> docker images\nREPOSITORY   TAG\n```\n";

    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Fact]
    public async Task Each_command_is_explained_below_its_line()
    {
        var lines = (await Plan("a.recipe", Recipe)).Out.Split('\n');
        Assert.Equal(["    2  docker search tidyverse", "       Searches Docker Hub for tidyverse.", "", "    6  docker run -d -p 8787:8787 -v \"$PWD/my work\":/home rocker/tidyverse"], lines.Take(4));
        Assert.All(lines.Skip(4).SkipLast(1), line => Assert.StartsWith("       ", line));
    }

    [Fact]
    public async Task Commands_on_one_line_come_in_their_order() =>
        Assert.Equal(["cd lab", "docker ps", "docker images", "ls"], (await Plan("a.recipe", "cd lab && docker ps; docker images\nls\n")).Out.Split('\n').Where(line => line.Length > 5 && !line.StartsWith("       ")).Select(line => line[7..]));

    [Fact]
    public async Task What_is_not_set_is_neither_a_folder_nor_a_volume()
    {
        var told = (await Plan("a.recipe", "docker run -v $WHERE:/data img:1\n")).Out;
        Assert.Contains("What ${WHERE} stands for, a folder of this machine or a volume, is /data in it.", told);
        Assert.DoesNotContain("The volume", told);
    }

    [Fact]
    public async Task What_a_lesson_prints_is_no_command() =>
        Assert.Equal("    6  docker pull python\n       Downloads the image python (Python, the official image).\n\n    8  docker images\n       Lists the images of this machine.\n", (await Plan("lesson.md", Lesson)).Out);

    [Fact]
    public async Task A_block_is_meant_by_its_name() =>
        Assert.Equal("    2  docker search tidyverse\n       Searches Docker Hub for tidyverse.\n", (await Plan("a.recipe", Recipe, "#search")).Out);

    [Theory]
    [InlineData("# @name mine\ndocker ps\n", "mine")]
    [InlineData("docker run --name db postgres\n", "db")]
    [InlineData("docker run rocker/tidyverse:4\n", "rocker/tidyverse")]
    [InlineData("### a b\ndocker ps\n", "a b")]
    public async Task A_block_is_called_as_its_lens_calls_it(string text, string name) => Assert.Equal(0, (await Plan("b.recipe", "docker images\n" + text, "#" + name)).Code);

    [Theory]
    [InlineData("docker ps | grep x\n", "The assistant runs docker commands, not the shell's “|”.")]
    [InlineData("for i in 1 2; do\n  docker run $i\ndone\n", "The line stands in a loop, condition or function of the shell, which the assistant does not run.")]
    [InlineData("ls -l\n", "Not run by the assistant, which runs docker commands only.")]
    [InlineData("docker compose up\n", "The docker client does this itself; what it asks of the engine is not known here.")]
    public async Task What_is_not_run_is_named_with_the_reason(string text, string reason)
    {
        Assert.Contains(reason, (await Plan("a.recipe", text)).Out);
        Assert.Contains(JsonNode.Parse((await Plan("a.recipe", text, "", "--format", "json")).Out)!.AsArray(), command => (string?)command!["error"] == reason && command["request"] is null);
    }

    [Theory]
    [InlineData("docker ps\n", null, "Lists the containers that run.")]
    [InlineData("# Page\n\n```sh\n$ docker ps\n```\n", null, "Lists the containers that run.")]
    [InlineData("# docker run -d x\nFROM debian\n", null, "It runs in the background")]
    [InlineData("docker ps\n", "x.recipe", "Lists the containers that run.")]
    [InlineData("docker ps\n", "x.md", "has no docker commands.")]
    [InlineData("", null, "Standard input has no docker commands.")]
    public async Task Standard_input_is_read_as_what_it_looks_like_or_is_called(string text, string? name, string expected)
    {
        var result = await RunWith(text, ["plan", "-", .. name is null ? Array.Empty<string>() : ["--stdin-name", name]]);
        Assert.Equal(0, result.Code);
        Assert.Contains(expected, result.Out);
    }

    [Fact]
    public async Task Json_of_nothing_is_an_empty_list() => Assert.Equal("[]", (await Plan("a.recipe", "# nothing\n", "", "--format", "json")).Out.Trim());

    [Fact]
    public async Task A_file_that_is_no_text_is_told()
    {
        var result = await Plan("a.recipe", "docker run \0\u0001 img\n");
        Assert.Equal(2, result.Code);
        Assert.EndsWith("a.recipe is not a text.\n", result.Error);
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_read() => Assert.Equal(0, (await Plan("a.recipe", "docker run img " + new string('x', 10_000_000) + "\n")).Code);

    [Fact]
    public async Task A_secret_of_the_file_is_left_out_of_text_and_one_of_the_environment_of_json_too()
    {
        Assert.DoesNotContain("hunter2", (await Plan("a.recipe", "docker run -e PASSWORD=hunter2 -e TZ=UTC img\n")).Out);
        Write("secret.env", "TOKEN=hunter2\nTZ=UTC\n");
        var plan = JsonNode.Parse((await Plan("a.recipe", $"docker run --env-file {folder}/secret.env img\n", "", "--format", "json")).Out)![0]!;
        Assert.Equal("""["TOKEN=********","TZ=UTC"]""", plan["request"]!["body"]!["Env"]!.ToJsonString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task A_value_that_goes_into_a_password_is_shown_in_no_plan(string format)
    {
        Write("own.env", "PGPW=hunter2\n");
        var told = (await Plan("a.recipe", $"# @env-file {folder}/own.env\ndocker run -e POSTGRES_PASSWORD=$PGPW -l who=$PGPW postgres:17\n", "", "--format", format)).Out;
        Assert.Contains("postgres:17", told);
        Assert.DoesNotContain("hunter2", told);
    }

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

    [Fact]
    public async Task A_file_of_variables_that_a_comment_names_is_read_and_its_secrets_are_hidden()
    {
        Write("values.env", "DB_TOKEN=hunter2\nPORT=8787\n");
        var plan = JsonNode.Parse((await Plan("a.recipe", "# @env-file values.env\ndocker run -e T=$DB_TOKEN -e P=$PORT img\n", "", "--format", "json")).Out)![0]!;
        Assert.Equal("""["T=********","P=8787"]""", plan["request"]!["body"]!["Env"]!.ToJsonString());
        var missing = JsonNode.Parse((await Plan("a.recipe", "# @env-file none.env\ndocker ps\n", "", "--format", "json")).Out)![0]!;
        Assert.StartsWith("There is no file ", (string)missing["error"]!);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Task<(int Code, string Out, string Error)> Plan(string name, string text, string block = "", params string[] options) =>
        Run(["plan", Write(name, text) + block, .. options]);

    static Task<(int Code, string Out, string Error)> Run(params string[] arguments) => RunWith("", arguments);

    static async Task<(int Code, string Out, string Error)> RunWith(string input, string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Run(arguments, new(new StringReader(input), output, errors));
        return (code, output.ToString(), errors.ToString());
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
