using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker build</c>: what an engine's own builder can do is planned; the rest is left to the docker client.</summary>
static class BuildPlan
{
    static readonly HashSet<string> planned = ["tag", "file", "build-arg", "target", "platform", "no-cache", "pull", "quiet", "rm", "force-rm", "label", "progress", "load"];

    /// <summary>What the engine's own builder knows besides, but the assistant does not ask it for.</summary>
    static readonly HashSet<string> known =
    [
        "network", "add-host", "cache-from", "memory", "memory-swap", "shm-size", "cpu-shares", "cpu-period", "cpu-quota", "cpuset-cpus", "cpuset-mems", "ulimit", "isolation",
        "security-opt", "cgroup-parent", "disable-content-trust",
    ];

    public static Plan Of(DockerCommand command, PlanEnvironment environment)
    {
        foreach (var tag in command.Values("tag"))
            if (ImageReference.Parse(tag.Value).Error is { } error) return new Plan.Impossible($"invalid argument {Go.Quoted(tag.Value)} for \"-t, --tag\" flag: {error}");
        if (command.Flags.Any(flag => !planned.Contains(flag.Key) && !known.Contains(flag.Key)) || command.Value("file") is "-" || command.Arguments[0].Value is "-") return new Plan.Client();

        var context = command.Arguments[0].Value;
        var file = command.Value("file");
        var arguments = command.Values("build-arg").Select(word => Argument(word.Value, environment)).ToImmutableArray();
        EngineRequest request = new("POST", "/build", BuildQuery.Of(command, arguments, IsAddress(context) ? context : null));
        if (IsAddress(context) || command.Flags.Any(flag => !planned.Contains(flag.Key))) return new Plan.Client { Requests = [request] };
        return new Plan.Build(
            HostPath.Absolute(context, environment.WorkingDirectory),
            file is null ? null : HostPath.Absolute(file, environment.WorkingDirectory),
            ContainerPlans.Texts(command.Values("tag")), arguments, command.Value("target"), command.Value("platform"), command.IsOn("no-cache"), command.IsOn("pull"))
        { Requests = [request] };
    }

    static bool IsAddress(string context) => context.Contains("://") || context.StartsWith("git@", StringComparison.Ordinal) || context.StartsWith("github.com/", StringComparison.Ordinal);

    /// <summary>A name alone takes the value it has where the command is started.</summary>
    static KeyValuePair<string, string?> Argument(string text, PlanEnvironment environment)
    {
        var (name, value) = KeyValue.Split(text);
        return KeyValuePair.Create(name, value ?? environment.Variable(name));
    }
}
