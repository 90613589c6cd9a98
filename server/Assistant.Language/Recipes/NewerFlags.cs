using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>The flags of a command, and parts of their values, that not every engine knows.</summary>
public static class NewerFlags
{
    /// <summary>True when the age of the engine matters to the command.</summary>
    public static bool AreIn(DockerCommand command) => In(command).Any();

    /// <summary>A sentence on what the engine is too old for; null when it knows all of it.</summary>
    /// <param name="api">The version of the API that the engine speaks.</param>
    public static string? Problem(DockerCommand command, Version api) =>
        In(command).Where(newer => newer.Needed > api).Select(newer =>
            $"{command.Program} {command.Name} {newer.Written} needs an engine with API {newer.Needed} or newer, and this one speaks {api}. Leave {newer.Part} out, or use a newer engine.").FirstOrDefault();

    static IEnumerable<(string Written, string Part, Version Needed)> In(DockerCommand command)
    {
        foreach (var flag in command.Flags)
            if (flag.Spec is { } spec && Version.TryParse(spec.MinApi, out var needed)) yield return ($"{spec.Long}", "the flag", needed);
        foreach (var value in command.Values("mount"))
            if (MountOption.Parse(value.Value) is { Ok: true, Value: { } mount })
                foreach (var (field, needed) in Fields(mount)) yield return ($"--mount with {field}", field, needed);
        if (command.Values("network").Any(value => NetworkAttachment.Parse(value.Value) is { Ok: true, Value.MacAddress: { Length: > 0 } })) yield return ("--network with mac-address", "mac-address", new(1, 44));
        // A service has always been on as many networks as it likes.
        if (command.Name is "run" or "create" && Networks(command) > 1) yield return ("with several networks", "all but one", new(1, 44));
    }

    static IEnumerable<(string Field, Version Needed)> Fields(MountOption mount)
    {
        if (mount.Volume?.Subpath is not null) yield return ("volume-subpath", new(1, 45));
        if (mount.Bind is { WritableBelow: true } or { ReadOnlyBelow: true }) yield return ("bind-recursive", new(1, 44));
        if (mount.Type is "image") yield return ("type=image", new(1, 48));
    }

    static int Networks(DockerCommand command) =>
        command.Values("network").Select(value => NetworkAttachment.Parse(value.Value) is { Ok: true, Value: { } network } ? network.Target : value.Value).Distinct(StringComparer.Ordinal).Count();
}
