using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker build</c>: what an engine's own builder can do is planned; the rest is left to the docker client.</summary>
static class BuildPlan
{
    static readonly HashSet<string> planned = ["tag", "file", "build-arg", "target", "platform", "no-cache", "pull", "quiet", "rm", "force-rm", "label", "progress", "load"];

    public static Plan Of(DockerCommand command, PlanEnvironment environment)
    {
        foreach (var tag in command.Values("tag"))
            if (ImageReference.Parse(tag.Value).Error is { } error) return new Plan.Impossible($"invalid argument {Go.Quoted(tag.Value)} for \"-t, --tag\" flag: {error}");
        var context = command.Arguments[0].Value;
        var isFolder = context != "-" && !context.Contains("://") && !context.StartsWith("git@", StringComparison.Ordinal) && !context.StartsWith("github.com/", StringComparison.Ordinal);
        if (!isFolder || command.Value("file") is "-" || command.Flags.Any(flag => !planned.Contains(flag.Key))) return new Plan.Client();

        var file = command.Value("file");
        var arguments = command.Values("build-arg").Select(word => Argument(word.Value, environment)).ToImmutableArray();
        var tags = ContainerPlans.Texts(command.Values("tag"));
        var plan = new Plan.Build(
            HostPath.Absolute(context, environment.WorkingDirectory),
            file is null ? null : HostPath.Absolute(file, environment.WorkingDirectory),
            tags, arguments, command.Value("target"), command.Value("platform"), command.IsOn("no-cache"), command.IsOn("pull"));
        return plan with { Requests = [new("POST", "/build", Query(plan, command))] };
    }

    static string Query(Plan.Build plan, DockerCommand command) => EngineRequest.QueryOf(
    [
        .. plan.Tags.Select(tag => ("t", (string?)tag)),
        ("dockerfile", command.Value("file")),
        ("buildargs", Json(plan.Arguments)),
        ("labels", Json([.. command.Values("label").Select(word => KeyValue.Split(word.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value))])),
        ("target", plan.Target),
        ("platform", plan.Platform),
        ("nocache", plan.NoCache ? "1" : null),
        ("pull", plan.AlwaysPull ? "1" : null),
        ("q", command.IsOn("quiet") ? "1" : null),
    ]);

    /// <summary>A name alone takes the value it has where the command is started.</summary>
    static KeyValuePair<string, string?> Argument(string text, PlanEnvironment environment)
    {
        var (name, value) = KeyValue.Split(text);
        return KeyValuePair.Create(name, value ?? environment.Variable(name));
    }

    static string? Json(ImmutableArray<KeyValuePair<string, string?>> pairs)
    {
        if (pairs.IsEmpty) return null;
        var json = new JsonObject();
        foreach (var (name, value) in pairs) json[name] = value;
        return json.ToJsonString();
    }
}
