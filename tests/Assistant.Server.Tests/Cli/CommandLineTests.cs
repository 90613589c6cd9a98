using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    const string Good = "FROM debian:13\nRUN true\n";
    const string Bad = "FROM debian:13\nRUNN true\n";

    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Theory]
    [InlineData("--version", 0, @"^\d+\.\d+\.\d+\n$", "^$")]
    [InlineData("--help", 0, "check.*plan.*search", "^$")]
    [InlineData("check --help", 0, "--fail-on", "^$")]
    [InlineData("check --version", 0, @"^\d+\.\d+\.\d+\n$", "^$")]
    [InlineData("", 2, "^$", "^assistant: a verb is missing. Try --help.\n$")]
    [InlineData("fly", 2, "^$", "^assistant: there is no verb fly. Try --help.\n$")]
    [InlineData("check", 2, "^$", "^assistant: [^\n]*Try --help.\n$")]
    [InlineData("check --format xml .", 2, "^$", "^assistant: [^\n]*'sarif'[^\n]*Try --help.\n$")]
    [InlineData("check /no/such/file", 2, "", "^assistant: /no/such/file does not exist.\n$")]
    [InlineData("check nosuchfile", 2, "", "^assistant: nosuchfile does not exist.\n$")]
    [InlineData("plan /no/such/file", 2, "^$", "^assistant: /no/such/file does not exist.\n$")]
    [InlineData("explain nothing", 2, "^$", "^assistant: there is no rule nothing. The rules are .*UnknownInstruction")]
    [InlineData("explain unknowninstruction", 0, "^UnknownInstruction: .*Bad:.*FORM", "^$")]
    [InlineData("search --limit 0 x", 2, "^$", "^assistant: --limit must be 1 or more. Try --help.\n$")]
    [InlineData("search --limit x y", 2, "^$", "^assistant: [^\n]*Try --help.\n$")]
    [InlineData("plan /", 2, "^$", "^assistant: / is a folder. Name a file in it.\n$")]
    [InlineData("search --offline tidyverse", 0, "rocker/tidyverse", "^$")]
    [InlineData("search --offline qqqqzzzz", 0, "^No image fits qqqqzzzz.\n$", "^$")]
    [InlineData("lsp --nonsense", 2, "^$", "^assistant: there is no option --nonsense of lsp. Try --help.\n$")]
    [InlineData("run --bogus a.recipe#jl", 2, "^$", "^assistant: there is no option --bogus of run. Try --help.\n$")]
    [InlineData("run a.recipe#jl -x", 2, "^$", "^assistant: there is no option -x of run. Try --help.\n$")]
    [InlineData("check --bogus x", 2, "^$", "^assistant: there is no option --bogus of check. Try --help.\n$")]
    [InlineData("plan -- --bogus", 2, "^$", "^assistant: --bogus does not exist.\n$")]
    [InlineData("search --limit -1 x", 2, "^$", "^assistant: --limit must be 1 or more. Try --help.\n$")]
    [InlineData("check --bogus --help", 0, "--fail-on", "^$")]
    public async Task Answers_are_sentences_and_exit_codes(string arguments, int code, string output, string errors)
    {
        var result = await Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(code, result.Code);
        Assert.Matches($"(?s){output}", result.Out);
        Assert.Matches($"(?s){errors}", result.Error);
    }

    [Theory]
    [InlineData(Good, "info", 0)]
    [InlineData(Bad, "info", 1)]
    [InlineData(Bad, "error", 1)]
    public async Task The_exit_code_tells_whether_something_was_found(string text, string failOn, int code) =>
        Assert.Equal(code, (await Run("check", "--fail-on", failOn, Write("Dockerfile", text))).Code);

    [Fact]
    public async Task A_finding_is_a_line_that_editors_can_jump_to()
    {
        var path = Write("Dockerfile", Bad);
        Assert.Equal($"{path}:2:1: error UnknownInstruction: There is no instruction RUNN. Did you mean RUN?\n", (await Run("check", path)).Out);
    }

    [Fact]
    public async Task Json_has_the_fix_and_places_from_1()
    {
        var found = Json((await RunWith(Bad, "check", "--format", "json", "-")).Out)[0]!;
        Assert.Equal(("Dockerfile", 2, 1, 2, 5), ((string)found["file"]!, (int)found["line"]!, (int)found["column"]!, (int)found["endLine"]!, (int)found["endColumn"]!));
        Assert.Equal(("UnknownInstruction", "error"), ((string)found["code"]!, (string)found["severity"]!));
        Assert.Equal("""{"title":"Change to RUN","preferred":true,"edits":[{"line":2,"column":1,"endLine":2,"endColumn":5,"newText":"RUN"}]}""",
            found["fixes"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task Sarif_names_the_rule_and_the_place()
    {
        var log = Json((await RunWith(Bad, "check", "--format", "sarif", "-")).Out);
        Assert.Equal("2.1.0", (string)log["version"]!);
        var run = log["runs"]![0]!;
        Assert.Contains(run["tool"]!["driver"]!["rules"]!.AsArray(), rule => (string)rule!["id"]! == "UnknownInstruction");
        var result = run["results"]![0]!;
        Assert.Equal(("UnknownInstruction", "error"), ((string)result["ruleId"]!, (string)result["level"]!));
        Assert.Equal("""{"startLine":2,"startColumn":1,"endLine":2,"endColumn":5}""", result["locations"]![0]!["physicalLocation"]!["region"]!.ToJsonString());
    }

    [Fact]
    public async Task GitHub_gets_an_annotation() =>
        Assert.Equal("::error file=a%2Cb/Dockerfile,line=2,endLine=2,col=1,endColumn=5,title=UnknownInstruction::There is no instruction RUNN. Did you mean RUN?\n",
            (await RunWith(Bad, "check", "--format", "github", "--stdin-name", "a,b/Dockerfile", "-")).Out);

    [Fact]
    public async Task Folders_are_walked_and_what_is_hidden_installed_or_somebody_elses_is_left_out()
    {
        foreach (var name in new[] { "Dockerfile", "sub/test.dockerfile", "sub/Containerfile.dev", ".git/Dockerfile", "node_modules/x/Dockerfile", "notes.txt" }) Write(name, Bad);
        Write("Firefox.recipe", "<?xml version=\"1.0\"?>");
        var files = Json((await Run("check", "--format", "json", folder)).Out).AsArray().Select(found => Path.GetRelativePath(folder, (string)found!["file"]!));
        Assert.Equal(["Dockerfile", "sub/Containerfile.dev", "sub/test.dockerfile"], files);
    }

    [Fact]
    public async Task Many_files_are_told_in_the_order_of_the_alphabet_and_each_once()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(number => $"{number:000}/Dockerfile")];
        foreach (var name in names) Write(name, Bad);
        var found = Json((await Run("check", "--format", "json", folder, Path.Combine(folder, "003/Dockerfile"))).Out).AsArray();
        Assert.Equal(names, found.Select(finding => Path.GetRelativePath(folder, (string)finding!["file"]!)));
    }

    [Fact]
    public async Task Links_and_deep_folders()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 300)) + "Dockerfile";
        Write(deep, Bad);
        Write("real.txt", Bad);
        File.CreateSymbolicLink(Path.Combine(folder, "Dockerfile"), Path.Combine(folder, "real.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "loop"), folder);
        var files = Json((await Run("check", "--format", "json", folder)).Out).AsArray().Select(found => Path.GetRelativePath(folder, (string)found!["file"]!));
        Assert.Equal(["Dockerfile", deep], files);
    }

    [Fact]
    public async Task A_link_into_nowhere_is_told()
    {
        var path = Path.Combine(folder, "Dockerfile");
        File.CreateSymbolicLink(path, Path.Combine(folder, "gone"));
        Assert.Equal((2, "", $"assistant: {path} is a link to {Path.Combine(folder, "gone")}, which does not exist.\n"), await Run("check", path));
    }

    [Fact]
    public async Task A_name_without_an_extension_is_taken_for_a_Dockerfile() => Assert.Equal(1, (await Run("check", Write("image", Bad))).Code);

    [Theory]
    [InlineData("\u0001\u001b[31mRUN\n")]
    [InlineData("FROM a\nRUN\u001b[2J x\n\u009b")]
    public async Task Nothing_that_controls_a_terminal_is_printed(string text) =>
        Assert.DoesNotContain((await RunWith(text, "check", "-")).Out, c => char.IsControl(c) && c != '\n');

    [Fact]
    public async Task A_file_that_cannot_be_checked_does_not_hide_the_findings_of_others()
    {
        var result = await Run("check", Write("main.py", ""), Write("Dockerfile", Bad));
        Assert.Equal(2, result.Code);
        Assert.Contains("UnknownInstruction", result.Out);
        Assert.EndsWith("main.py is neither a Dockerfile, a recipe nor a Markdown page.\n", result.Error);
    }

    [Theory]
    [InlineData("check", 0)]
    [InlineData("plan", 2)]
    public async Task A_recipe_of_AutoPkg_is_named_and_left_alone(string verb, int code)
    {
        var path = Write("Firefox.recipe", "<?xml version=\"1.0\"?>\n<plist/>");
        Assert.Equal((code, "", $"assistant: {path} is an AutoPkg recipe in XML, not a recipe of docker commands, and is left alone.\n"), await Run(verb, path));
    }

    [Theory]
    [InlineData("plan", "empty", "The block empty of PATH has no docker commands.")]
    [InlineData("run", "empty", "The block empty of PATH has no docker commands.")]
    [InlineData("run", "none", "PATH has no block none. Its blocks are full.")]
    public async Task A_block_without_docker_commands_is_told_from_one_that_is_not_there(string verb, string block, string told)
    {
        var path = Write("a.recipe", "### empty\n# later\n\n### full\ndocker ps\n");
        Assert.Equal((2, "", $"assistant: {told.Replace("PATH", path)}\n"), await Run(verb, $"{path}#{block}"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("run")]
    public async Task A_file_of_bytes_is_no_text(string verb)
    {
        var path = Write("bin.recipe", "\u0007\0\u0001\ufffd\n\0");
        Assert.Equal((2, "", $"assistant: {path} is not a text.\n"), await Run(verb, path));
    }

    [Fact]
    public async Task Something_dangerous_is_not_run_unasked()
    {
        var result = await Run("run", Write("x.recipe", "docker run --privileged -e API_KEY=abc123 x\n"));
        Assert.Equal(125, result.Code);
        Assert.Contains("--privileged gives the container nearly all rights", result.Error);
        Assert.DoesNotContain("abc123", result.Error);
    }

    [Fact]
    public async Task Images_come_as_json_in_the_order_of_their_rank()
    {
        var images = Json((await Run("search", "--offline", "--format", "json", "--limit", "3", "rstudio")).Out).AsArray();
        Assert.Equal(3, images.Count);
        Assert.Equal("catalogue", (string)images[0]!["source"]!);
        Assert.Equal(["name", "source", "purpose", "stars", "official", "status"], images[0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Images_of_ones_own_are_known_where_their_file_is()
    {
        Write("assistant.images.json", """{ "images": [{ "name": "lab.example/db", "purpose": "Our database", "inherits": "postgres" }] }""");
        var recipe = Write("deep/er/x.recipe", "docker run -d lab.example/db\n");
        Assert.Contains("DS003", (await Run("check", recipe)).Out);
        Assert.Contains("DS003", (await Run("check", folder)).Out);
        Assert.Contains("Our database", (await Run("plan", recipe)).Out);
    }

    [Fact]
    public async Task A_file_of_images_is_checked_itself_and_its_mistakes_break_nothing()
    {
        var file = Write("assistant.images.json", """{ "images": [{ "name": "lab.example/db", "colour": "red" }] }""");
        var recipe = Write("x.recipe", "docker run -d -e POSTGRES_PASSWORD=$PASSWORD -p 1:1 postgres:18\n");
        Assert.Contains("DS090", (await Run("check", file)).Out);
        Assert.Contains("DS006", (await Run("check", recipe)).Out);
        Write("assistant.images.json", "{");
        Assert.Contains("DS006", (await Run("check", recipe)).Out);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static System.Text.Json.Nodes.JsonNode Json(string text) => System.Text.Json.Nodes.JsonNode.Parse(text)!;

    static Task<(int Code, string Out, string Error)> Run(params string[] arguments) => RunWith("", arguments);

    static async Task<(int Code, string Out, string Error)> RunWith(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Run(arguments, new(new StringReader(input), output, errors));
        return (code, output.ToString(), errors.ToString());
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
