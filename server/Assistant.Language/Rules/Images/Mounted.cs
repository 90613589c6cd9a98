using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>The places in a container that a command fills from outside.</summary>
static class Mounted
{
    /// <summary>True when that folder, one that holds it or one in it comes from somewhere already, or when nobody can tell.</summary>
    public static bool Touches(DockerCommand command, string folder) =>
        command.Flags.Any(flag => flag.Key == "volumes-from")
        || Targets(command).Any(target => target is null || target.Contains('$') || Holds(target, folder) || Holds(folder, target));

    /// <summary>Without a slash at the end; null for a mount that cannot be read.</summary>
    public static IEnumerable<string?> Targets(DockerCommand command) =>
        command.Values("volume").Select(word => VolumeMount.Parse(word.Value).Value?.Target)
            .Concat(command.Values("mount").Select(word => MountOption.Parse(word.Value).Value?.Target))
            .Concat(command.Values("tmpfs").Select(word => word.Value.Split(':')[0]))
            .Select(target => target is { Length: > 1 } ? target.TrimEnd('/') : target);

    public static bool Holds(string folder, string inner) => inner == folder || inner.StartsWith(folder + "/", StringComparison.Ordinal);
}
