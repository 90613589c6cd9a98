using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Cli;

public sealed class ConvertTests : IDisposable
{
    const string Recipe = "### web\ndocker run -d --rm --name web nginx\n\n### db\ndocker run -d postgres:18\n";

    readonly string folder = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Fact]
    public async Task The_text_goes_out_and_what_is_lost_to_errors()
    {
        var result = await Run("convert", Write("lab.recipe", Recipe) + "#web", "--to", "compose");
        Assert.Equal((0, "Not carried over: web: --rm is left out; docker compose down removes the container.\n"), (result.Code, result.Error));
        Assert.EndsWith("services:\n  web:\n    image: nginx\n    container_name: web\n", result.Out);
    }

    [Theory]
    [InlineData("compose", "services:\n  web:")]
    [InlineData("devcontainer", "\"image\": \"nginx\"")]
    [InlineData("apptainer", "Bootstrap: docker\nFrom: nginx\n")]
    [InlineData("service", "### web\ndocker service create --name web \\\n  --replicas 2")]
    [InlineData("kubernetes", "apiVersion: apps/v1\nkind: Deployment\n")]
    [InlineData("markdown", "## web\n\n```sh\ndocker run")]
    public async Task Every_format_is_printed(string format, string part) => Assert.Contains(part, (await Run("convert", Write("lab.recipe", Recipe), "--to", format)).Out);

    [Fact]
    public async Task A_compose_file_is_printed_as_a_recipe() =>
        Assert.Equal((0, "# Made from compose.yaml.\n\n### web\ndocker run -d --name web \\\n  nginx\n", ""), await Run("convert", Write("compose.yaml", "services: {web: {image: nginx}}"), "--to", "recipe"));

    [Theory]
    [InlineData("lab.recipe", Recipe, "#no", "compose", "lab.recipe has no block no.\n")]
    [InlineData("a.recipe", "docker ps\n", "", "compose", "a.recipe has no docker run to convert.\n")]
    [InlineData("compose.yaml", "services: [", "", "recipe", ".\n")]
    [InlineData("compose.yaml", "services:", "", "compose", "compose.yaml is a compose file; convert it with assistant convert --to recipe.\n")]
    public async Task What_cannot_be_converted_is_a_sentence(string name, string text, string block, string to, string end)
    {
        var result = await Run("convert", Write(name, text) + block, "--to", to);
        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.StartsWith("assistant: ", result.Error);
        Assert.EndsWith(end, result.Error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

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
