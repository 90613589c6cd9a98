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
    public void Asks_the_engine_what_the_client_asks(string command, string expected) => Assert.Equal(expected, Picture(Plans.Of(command)).TrimEnd());

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
        return line[0] is '!' or '?' ? line : $"{line[..equals]} = {JsonNode.Parse(Here(line[(equals + 3)..]))!.ToJsonString()}";
    }

    static string Here(string text) => text.Replace("$PWD/..", "/home/ada").Replace("$PWD", Plans.Folder);

    static string Picture(Plan plan) => plan switch
    {
        Plan.Impossible impossible => "! " + impossible.Error,
        Plan.Run run => string.Join('\n', Fields(run.Requests[0]).Order(StringComparer.Ordinal)),
        _ => plan.ToString(),
    };

    static IEnumerable<string> Fields(EngineRequest request)
    {
        var bare = Leaves(((Plan.Run)Plans.Of("docker create img")).Requests[0].Body!).ToDictionary();
        var own = Leaves(request.Body!).Where(leaf => bare.GetValueOrDefault(leaf.Key) != leaf.Value).Select(leaf => $"{leaf.Key} = {leaf.Value}");
        return request.Query == "" ? own : own.Prepend("? " + request.Query);
    }

    /// <summary>Fields with a value by their path; what is null, false, 0 or empty says nothing.</summary>
    static IEnumerable<KeyValuePair<string, string>> Leaves(JsonObject json, string path = "") => json.SelectMany(field => field.Value switch
    {
        null => [],
        JsonObject { Count: > 0 } inner => Leaves(inner, $"{path}{field.Key}."),
        _ when field.Value.ToJsonString() is "false" or "0" or "\"\"" => [],
        _ => [KeyValuePair.Create(path + field.Key, field.Value.ToJsonString())],
    });

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
    [InlineData("docker run --use-api-socket img",
        "The assistant does not hand the engine's socket to a container; mount it by -v /var/run/docker.sock:/var/run/docker.sock if you must.")]
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

    [Fact]
    public void Every_flag_of_run_and_create_is_looked_at()
    {
        var sources = string.Concat(Repository.Sources("server/Assistant.Language/Recipes/Plans")
            .Select(file => File.ReadAllText(Path.Combine(Repository.Root, "server/Assistant.Language/Recipes/Plans", file))));
        string[] clientOnly = ["detach-keys", "sig-proxy", "quiet", "help", "disable-content-trust", "kernel-memory"];
        var flags = Language.Catalogue.Commands.Find("run")!.Flags.Where(flag => flag.Os is null && !clientOnly.Contains(flag.Key));
        Assert.All(flags, flag => Assert.Contains($"\"{flag.Key}\"", sources));
    }
}
