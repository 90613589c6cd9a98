using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes;

/// <summary>The flags of a command that not every engine knows.</summary>
public static class NewerFlags
{
    /// <summary>True when the age of the engine matters to the command.</summary>
    public static bool AreIn(DockerCommand command) => In(command).Any();

    /// <summary>A sentence on the flag that the engine is too old for; null when it knows them all.</summary>
    /// <param name="api">The version of the API that the engine speaks.</param>
    public static string? Problem(DockerCommand command, Version api) =>
        In(command).Where(flag => flag.Needed > api).Select(flag =>
            $"{command.Program} {command.Name} {flag.Spec.Long} needs an engine with API {flag.Needed} or newer, and this one speaks {api}. Leave the flag out, or use a newer engine.").FirstOrDefault();

    static IEnumerable<(FlagSpec Spec, Version Needed)> In(DockerCommand command)
    {
        foreach (var flag in command.Flags)
            if (flag.Spec is { } spec && Version.TryParse(spec.MinApi, out var needed)) yield return (spec, needed);
    }
}
