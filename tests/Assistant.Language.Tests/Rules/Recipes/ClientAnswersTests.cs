using Assistant.Language.Editing;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Tests.Recipes.Plans;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Rules.Recipes;

/// <summary>What the docker client and the engine refuse is found while it is typed, and what they take is left alone.</summary>
public class ClientAnswersTests
{
    [Fact]
    public void What_the_client_refuses_is_found() =>
        Assert.Empty(
            from answer in Answers()
            where answer.IsRefused && !dependsOnFiles.Any(answer.Command.Contains) && !Findings(answer.Command).Any(finding => finding.Severity == Severity.Error)
            select answer.Command);

    [Fact]
    public void What_the_client_takes_is_no_error() =>
        Assert.Empty(
            from answer in Answers()
            where !answer.IsRefused
            from finding in Findings(answer.Command)
            where finding.Severity == Severity.Error && !IsRefusedByEngine(finding)
            select $"{answer.Command}: {finding.Code} {finding.Message}");

    /// <summary>Any two flags of the client's own answers together: what cannot be planned has a finding.</summary>
    [Fact]
    public void What_cannot_be_planned_is_found()
    {
        var flags = Answers().Select(answer => answer.Command).Where(command => command.StartsWith("docker create ") && command.EndsWith(" img") && !dependsOnFiles.Any(command.Contains))
            .Select(command => command["docker create ".Length..^" img".Length]).ToArray();
        Gen.Select(Gen.Int[0, flags.Length - 1], Gen.Int[0, flags.Length - 1]).Sample((one, other) =>
        {
            var command = $"docker create {flags[one]} {flags[other]} img";
            Assert.True(Plans.Of(command) is not Plan.Impossible impossible || Findings(command).Any(finding => finding.Severity is Severity.Error), command);
        }, iter: 2_000);
    }

    /// <summary>Of other commands too, whatever words stand behind them; a name alone is only begun.</summary>
    [Fact]
    public void What_cannot_be_planned_of_another_command_is_found()
    {
        string[] commands =
        [
            "cp", "start", "stop", "rm", "rmi", "pull", "push", "tag", "search", "rename", "update", "inspect", "save", "load", "import", "commit", "history", "exec", "logs", "images", "ps", "network create",
            "network connect", "volume create", "volume ls", "build", "kill", "wait", "top", "port", "diff", "export", "stats", "attach", "system prune", "image prune", "info", "login",
        ];
        string[] words =
        [
            "a", "b:1", "a:/x", "b:/y", "/d", "''", "Upper", "a@sha256:1", "-a", "-f", "-q", "-n", "x=y", "--filter", "status=up", "--limit", "200", "--platform", "linux/a/b/c", "--type", "image", "--format", "json",
            "--gateway", "10.0.0.1", "--subnet", "10.0.0.0/8", "--memory", "1g", "-t", "-e", "A=1", "=", "--bogus", "-", "$X",
        ];
        Gen.Select(Gen.OneOf(commands), Gen.OneOf(words).Array[1, 5]).Sample((name, rest) =>
        {
            var command = $"docker {name} {string.Join(' ', rest)}";
            Assert.True(Plans.Of(command) is not Plan.Impossible impossible || Findings(command).Any(finding => finding.Severity is Severity.Error), $"{command}: {(Plans.Of(command) as Plan.Impossible)?.Error}");
        }, iter: 3_000);
    }

    static IEnumerable<Finding> Findings(string command) => Diagnostics.Of(new(DocumentKind.Recipe, SourceText.From(command)));

    /// <summary>Rules on what only the engine refuses, after the client has taken it.</summary>
    static bool IsRefusedByEngine(Finding finding) => finding.Code is "DC007" or "DC008" or "DC009" or "DC010" or "DC011" or "DC015" or "DC026" or "DC027" or "DC028" or "DC029" or "DC033";

    static readonly string[] dependsOnFiles = ["--env-file", "--label-file", "--use-api-socket", "seccomp=/", ".json"];

    static IEnumerable<(string Command, bool IsRefused)> Answers()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/Assistant.Language.Tests/Recipes/Plans/docker-create.txt"));
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].StartsWith("docker")) yield return (lines[i], i + 1 < lines.Length && lines[i + 1].StartsWith("  !"));
    }
}
