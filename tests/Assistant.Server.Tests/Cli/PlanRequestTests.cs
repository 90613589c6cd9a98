using System.Text.Json.Nodes;
using Assistant.Server.Cli;

namespace Assistant.Server.Tests.Cli;

public sealed class PlanRequestTests : IDisposable
{
    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("assistant-").FullName, "a.recipe");

    [Theory]
    [InlineData("docker create --name a -m 64m python", "POST /containers/create?name=a")]
    [InlineData("docker stop a", "POST /containers/a/stop?")]
    public async Task Json_has_the_request(string command, string request)
    {
        var planned = JsonNode.Parse(await Plan(command))![0]!;
        Assert.Equal((1, command), ((int)planned["line"]!, (string)planned["command"]!));
        Assert.Equal(request, $"{planned["request"]!["method"]} {planned["request"]!["path"]}?{planned["request"]!["query"]}");
        Assert.Null(planned["error"]);
    }

    [Fact]
    public async Task Json_has_the_body_under_the_engines_names() =>
        Assert.Equal(67108864, (long)JsonNode.Parse(await Plan("docker run -m 64m python"))![0]!["request"]!["body"]!["HostConfig"]!["Memory"]!);

    [Theory]
    [InlineData("docker run -m abc python", "invalid argument \"abc\" for \"-m, --memory\" flag: invalid size: 'abc'")]
    [InlineData("docker stop <name>", "<name> has no value.")]
    [InlineData("docker run -p $NOT_SET_HERE:80 <image>", "$NOT_SET_HERE, <image> have no value.")]
    public async Task Json_has_the_error_in_place_of_the_request(string command, string error)
    {
        var planned = JsonNode.Parse(await Plan(command))![0]!;
        Assert.Equal(error, (string)planned["error"]!);
        Assert.Null(planned["request"]);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    async Task<string> Plan(string text)
    {
        await File.WriteAllTextAsync(file, text);
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.Run(["plan", "--format", "json", file], new(TextReader.Null, output, TextWriter.Null)));
        return output.ToString().ReplaceLineEndings("\n");
    }
}
