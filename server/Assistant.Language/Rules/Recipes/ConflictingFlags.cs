using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class ConflictingFlags
{
    public static readonly Rule Rule = CommandRule.Of("DC015", "Two flags exclude each other", Severity.Error, """
        Some flags cannot go together: a container that is removed when it ends cannot be restarted, one in the background has
        nothing attached, one on the network of another container has its ports and names. Others can, but one of them does nothing:
        then it is a warning, as for a port that is published on the host's own network.

        Bad:

        ```sh
        docker run --rm --restart always redis
        ```

        Good:

        ```sh
        docker run -d --restart always redis
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        command.Name is not ("run" or "create") ? [] :
        from conflict in Lifetime(command).Concat(Limits(command)).Concat(NetworkConflicts.Of(command))
        select Rule.At(conflict.Flag.Span, conflict.Message, [.. WrittenFlag.Removal(command, conflict.Flag) is { } removal ? [removal] : Array.Empty<Fix>()]) with { Severity = conflict.Severity };

    static IEnumerable<Conflict> Lifetime(DockerCommand command)
    {
        if (command.IsOn("rm") && WrittenFlag.Last(command, "restart") is { } restart && RestartPolicy.Parse(restart.Read) is { Ok: true, Value.IsNone: false })
            yield return new(restart.Flag, "--restart cannot be used with --rm: a container that is removed when it ends cannot start again.");
        if (command.IsOn("detach") && Last(command, "attach") is { } attach)
            yield return new(attach, $"{attach.Name} cannot be used with --detach: nothing is attached to a container in the background.");
        if (command.IsOn("no-healthcheck") && command.Flags.FirstOrDefault(flag => flag.Key.StartsWith("health-", StringComparison.Ordinal)) is { } health)
            yield return new(health, $"{health.Name} cannot be used with --no-healthcheck.");
        if (command.Value("log-driver") == "none" && Last(command, "log-opt") is { } logging)
            yield return new(logging, "--log-opt cannot be used with --log-driver none: nothing is logged.");
        if (command.Value("uts") == "host" && Last(command, "hostname") is { } hostname)
            yield return new(hostname, $"{hostname.Name} cannot be used with --uts host: the container has the host's own name.");
    }

    static IEnumerable<Conflict> Limits(DockerCommand command)
    {
        if (command.Value("cpus") is not null && (Last(command, "cpu-quota") ?? Last(command, "cpu-period")) is { } quota)
            yield return new(quota, $"{quota.Name} cannot be used with --cpus: both set the same limit.");
        if (command.IsOn("oom-kill-disable") && Last(command, "memory") is null)
            yield return new(Last(command, "oom-kill-disable")!, "--oom-kill-disable without --memory can take all memory of the host: set a limit as well.", Severity.Warning);
        var (memory, swap, reservation) = (Size(command, "memory"), Size(command, "memory-swap"), Size(command, "memory-reservation"));
        if (swap > 0 && Last(command, "memory") is null)
            yield return new(Last(command, "memory-swap")!, "--memory-swap works only together with --memory: it is the sum of memory and swap.");
        if (memory > 0 && swap > 0 && swap < memory)
            yield return new(Last(command, "memory-swap")!, $"--memory-swap is the sum of memory and swap, and cannot be less than --memory {command.Value("memory")}.");
        if (memory > 0 && reservation > memory)
            yield return new(Last(command, "memory-reservation")!, $"--memory-reservation cannot be more than --memory {command.Value("memory")}.");
    }

    static long Size(DockerCommand command, string key) => WrittenFlag.Last(command, key) is { } written && ByteSize.Parse(written.Read) is { Ok: true, Value: var size } ? size : 0;

    static Flag? Last(DockerCommand command, string key) => command.Flags.LastOrDefault(flag => flag.Key == key);
}

/// <summary>A flag that another one excludes.</summary>
sealed record Conflict(Flag Flag, string Message, Severity Severity = Severity.Error);
