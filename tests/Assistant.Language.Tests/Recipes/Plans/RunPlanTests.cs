using System.Text.Json.Nodes;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>
/// Command lines with what the docker client 28 answered or sent beyond a bare <c>docker create img</c>, in <c>docker-create.txt</c>:
/// <c>!</c> an error, <c>?</c> the query, <c>path = json</c> a field of the body. <c>$PWD</c> is the working folder.
/// </summary>
public class RunPlanTests
{
    [Theory, MemberData(nameof(Table))]
    public void Asks_the_engine_what_the_client_asks(string command, string expected) => Assert.Equal(expected, RequestPicture.Of(Plans.Of(command)).TrimEnd());

    public static TheoryData<string, string> Table()
    {
        var table = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/Assistant.Language.Tests/Recipes/Plans/docker-create.txt"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "") continue;
            var expected = lines.Skip(i + 1).TakeWhile(line => line.StartsWith("  ")).Select(line => Canonical(line.Trim(' ')));
            table.Add(Here(lines[i]), string.Join('\n', expected.Order(StringComparer.Ordinal)));
            i += expected.Count();
        }
        return table;
    }

    static string Canonical(string line)
    {
        var equals = line.IndexOf(" = ", StringComparison.Ordinal);
        return line[0] is '!' or '?' ? line : $"{line[..equals]} = {(JsonNode.Parse(Here(line[(equals + 3)..])) is { } json ? RequestPicture.Json(json) : "null")}";
    }

    static string Here(string text) => text.Replace("$PWD/..", "/home/ada").Replace("$PWD", Plans.Folder);

    [Theory]
    [InlineData("docker create -p", "flag needs an argument: 'p' in -p ('docker create' requires at least 1 argument)")]
    [InlineData("docker run --name", "flag needs an argument: --name ('docker run' requires at least 1 argument)")]
    [InlineData("docker run", "'docker run' requires at least 1 argument")]
    [InlineData("docker pull a b", "'docker pull' requires 1 argument")]
    [InlineData("docker ps foo", "'docker ps' accepts no arguments")]
    [InlineData("docker exec a", "'docker exec' requires at least 2 arguments")]
    [InlineData("docker images a b", "'docker images' requires at most 1 argument")]
    [InlineData("docker frob", "docker: unknown command: docker frob")]
    [InlineData("docker volume frob", "docker: unknown command: docker volume frob")]
    [InlineData("docker stop ''", "invalid container name or ID: value is empty")]
    [InlineData("docker ps -f x", "invalid argument \"x\" for \"-f, --filter\" flag: bad format of filter (expected name=value)")]
    [InlineData("docker -H tcp://a run img", "The assistant runs commands on the engine of its own setting; remove -H.")]
    [InlineData("docker", "Write a command after docker, such as run or ps.")]
    public void Refuses_what_the_client_refuses(string command, string error) =>
        Assert.Equal(error, Assert.IsType<Plan.Impossible>(Plans.Of(command)).Error);

    [Fact]
    public void A_run_tells_what_the_assistant_needs_to_know()
    {
        var run = Assert.IsType<Plan.Run>(Plans.Of("docker run -d --rm --name r --pull always -p 127.0.0.1:8787:8787 -p 53/udp rocker/tidyverse"));
        Assert.Equal((true, true, "r", "always", "rocker/tidyverse"), (run.Detached, run.AutoRemove, run.Name, run.PullPolicy, run.Image));
        Assert.Equal([new("127.0.0.1", "8787", 8787, "tcp"), new("", "", 53, "udp")], run.Ports);
        Assert.False(run.Interactive);
        Assert.True(run.Starts);
    }
}
