using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class ConflictingFlags
{
    public static readonly Rule Rule = new("DC015", "Two flags exclude each other", Severity.Error, """
        Some flags cannot go together: a container that is removed when it ends cannot be restarted, one in the background has
        nothing attached, one on the host's network publishes no ports.

        Bad:

        ```sh
        docker run --rm --restart always redis
        ```

        Good:

        ```sh
        docker run -d --restart always redis
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from line in document.Recipe.Commands
        where line.Command.Name is "run" or "create"
        from conflict in Conflicts(line.Command)
        select Rule.At(conflict.Flag.Span, conflict.Message, [.. Fixes(document.Text, conflict.Flag)]);

    static IEnumerable<(Flag Flag, string Message)> Conflicts(DockerCommand command)
    {
        var restart = Last(command, "restart");
        if (command.IsOn("rm") && restart is { Value.IsLiteral: true } && RestartPolicy.Parse(restart.Value.Value) is { Ok: true, Value.IsNone: false })
            yield return (restart, "--restart cannot be used with --rm: a container that is removed when it ends cannot start again.");
        if (command.IsOn("detach") && Last(command, "attach") is { } attach)
            yield return (attach, $"{attach.Name} cannot be used with --detach: nothing is attached to a container in the background.");
        if (command.IsOn("no-healthcheck") && command.Flags.FirstOrDefault(flag => flag.Key.StartsWith("health-", StringComparison.Ordinal)) is { } health)
            yield return (health, $"{health.Name} cannot be used with --no-healthcheck.");
        if (command.Value("log-driver") == "none" && Last(command, "log-opt") is { } logging)
            yield return (logging, "--log-opt cannot be used with --log-driver none: nothing is logged.");
        if (command.Value("cpus") is not null && (Last(command, "cpu-quota") ?? Last(command, "cpu-period")) is { } quota)
            yield return (quota, $"{quota.Name} cannot be used with --cpus: both set the same limit.");
        if (Published(command) is { } published && command.Value("network") is { } network)
        {
            if (network is "host" or "none") yield return (published, $"{published.Name} has no effect with --network {network}: no ports are published.");
            if (network.StartsWith("container:", StringComparison.Ordinal)) yield return (published, $"{published.Name} cannot be used with --network {network}: publish the ports of that container.");
        }
    }

    static Flag? Published(DockerCommand command) => command.Flags.FirstOrDefault(flag => flag.Key == "publish" || (flag.Key == "publish-all" && flag.IsOn));

    static Flag? Last(DockerCommand command, string key) => command.Flags.LastOrDefault(flag => flag.Key == key);

    static IEnumerable<Fix> Fixes(SourceText text, Flag flag) =>
        WrittenFlag.Removal(text, flag) is { } removal ? [new Fix($"Remove {flag.Name}", [removal], Preferred: false)] : [];
}
