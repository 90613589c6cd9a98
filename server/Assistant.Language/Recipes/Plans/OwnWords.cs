using System.Collections.Frozen;
using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes.Plans;

/// <summary>
/// What podman and nerdctl take and docker does not: flags, values and commands. Whether they are right is those programs' own affair, so
/// nothing is said against them.
/// </summary>
static class OwnWords
{
    /// <summary>The flags, or the command, that the program alone knows, and the line without them; null for a line that docker knows.</summary>
    public static (ImmutableArray<string> Names, DockerCommand? Common)? Of(DockerCommand command)
    {
        if (command.Program == "docker" || command.Path.IsEmpty) return null;
        if (command.GlobalFlags.Where(flag => flag.Spec is null).Select(flag => flag.Name).ToImmutableArray() is { IsEmpty: false } globals) return (globals, null);
        if (command.Spec is null) return CommandErrors.IsKnown(command.Path) ? null : ([string.Join(' ', command.Path.Select(word => word.Value))], null);
        List<string> names = [];
        while (FirstOf(command) is { } flag)
        {
            names.Add(flag.Name);
            if (Without(command, flag) is not { } rest) return ([.. names.Distinct()], null);
            command = rest;
        }
        return names.Count == 0 ? null : ([.. names.Distinct()], command);
    }

    /// <summary>True for a flag whose values mean the same to all three programs; of others podman and nerdctl take more.</summary>
    public static bool IsShared(FlagSpec flag, string value) =>
        flag.Key is "publish" or "expose" or "env" or "label"
        || (flag.Type is null or "int" or "uint" or "bytes" or "decimal" && flag.Key != "pids-limit")
        || (flag.Type is "duration" && value != "disable");

    static Flag? FirstOf(DockerCommand command) => command.Flags.FirstOrDefault(flag => flag.Spec is null || flag.Value is { } value && IsOwn(command, flag.Spec, value.Value));

    static bool IsOwn(DockerCommand command, FlagSpec flag, string value) =>
        !IsShared(flag, value) && (FlagValues.Error(flag, value) ?? LateFlagValues.Error(command.Name, flag, value)) is not null;

    /// <summary>Null for letters among others, and for a flag of which nobody knows whether the next word is its value.</summary>
    static DockerCommand? Without(DockerCommand command, Flag flag)
    {
        var isLong = flag.Name.StartsWith("--", StringComparison.Ordinal);
        var isAlone = flag.Word.Value == flag.Name;
        if (!isAlone && !(isLong && flag.Word.Value.Contains('='))) return null;
        if (flag.Spec is null && isAlone && !valued.Contains(flag.Name) && !switches.Contains(flag.Name)) return null;
        var takesNext = isAlone && (flag.Spec is { TakesValue: true } || valued.Contains(flag.Name));
        var at = command.Words.IndexOf(flag.Word);
        return at < 0 ? null : DockerCommand.Of(command.Words.RemoveRange(at, Math.Min(takesNext ? 2 : 1, command.Words.Length - at)));
    }

    // The flags of podman-run(1), podman-build(1) and nerdctl(1) that docker does not have, and people write most.
    static readonly FrozenSet<string> switches = new[]
    {
        "--env-host", "--http-proxy", "--no-healthcheck", "--no-hostname", "--no-hosts", "--passwd", "--read-only-tmpfs", "--replace", "--rmi", "--rootfs", "--tls-verify", "--unsetenv-all",
        "--layers", "--squash-all",
    }.ToFrozenSet();

    static readonly FrozenSet<string> valued = new[]
    {
        "--arch", "--authfile", "--cert-dir", "--cgroups", "--creds", "--decryption-key", "--env-merge", "--format", "--gidmap", "--group-entry", "--health-on-failure", "--hosts-file",
        "--hostuser", "--image-volume", "--ignorefile", "--init-path", "--ipfs-address", "--isolation", "--os", "--passwd-entry", "--personality", "--pod", "--pod-id-file", "--preserve-fds",
        "--requires", "--retry", "--retry-delay", "--sdnotify", "--secret", "--snapshotter", "--subgidname", "--subuidname", "--systemd", "--timeout", "--tz", "--uidmap", "--umask", "--unsetenv",
        "--variant", "--verify",
    }.ToFrozenSet();
}
