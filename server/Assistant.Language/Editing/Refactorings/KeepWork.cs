using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Images;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>
/// Mounts the folder in which the image keeps work or data: a person's own from a folder beside the file, a server's on a volume. Written
/// as <c>--mount</c> where the command uses that.
/// </summary>
static class KeepWork
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        if (line.Command is not { Name: "run" or "create", Image: { } image } command || document.Catalogue.Find(image.Value) is not { Mounts.IsEmpty: false } facts) yield break;
        var target = PostgresFolder.Of(ImageWord.Of(image.Span, image.Value, document.Catalogue), facts) ?? facts.Mounts[0].Path;
        var isWork = Images.IsWork(facts, target);
        if (IsMounted(command, target) || isWork && WorksInMount(command)) yield break;
        var source = isWork ? "work" : $"{NameOf(command, facts)}-data";
        yield return new($"Keep {target} in {(isWork ? "the folder" : "the volume")} {source}", RefactoringKind.Change,
            FlagText.BeforeImage(document, line, Flag(command, isWork, source, target)));
    }

    static string Flag(DockerCommand command, bool isWork, string source, string target) => (UsesMount(command), isWork) switch
    {
        (true, true) => $"--mount type=bind,source=\"$PWD/{source}\",target={target}",
        (true, false) => $"--mount type=volume,source={source},target={target}",
        (false, true) => $"-v \"$PWD/{source}\":{target}",
        (false, false) => $"-v {source}:{target}",
    };

    static bool UsesMount(DockerCommand command) => command.Values("mount").Any() && !command.Values("volume").Any();

    /// <summary>True when that folder, or one that holds it, comes from somewhere already, or when nobody can tell.</summary>
    static bool IsMounted(DockerCommand command, string target) =>
        command.Flags.Any(flag => flag.Key == "volumes-from")
        || Targets(command).Concat(command.Values("tmpfs").Select(word => word.Value.Split(':')[0])).Any(folder => folder is null || folder.Contains('$') || Holds(folder.TrimEnd('/'), target) || Holds(target, folder));

    /// <summary>True when the program begins in a folder that is kept, as with <c>-v "$PWD":/w -w /w</c>.</summary>
    static bool WorksInMount(DockerCommand command) =>
        command.Value("workdir") is { Length: > 0 } folder && Targets(command).Any(target => target is null || Holds(target.TrimEnd('/'), folder.TrimEnd('/')));

    /// <summary>Null for a mount that cannot be read.</summary>
    static IEnumerable<string?> Targets(DockerCommand command) =>
        command.Values("volume").Select(word => VolumeMount.Parse(word.Value).Value?.Target)
            .Concat(command.Values("mount").Select(word => MountOption.Parse(word.Value).Value?.Target));

    static bool Holds(string folder, string inner) => inner == folder || inner.StartsWith(folder + "/", StringComparison.Ordinal);

    static string NameOf(DockerCommand command, ImageFacts facts) =>
        command.Values("name").LastOrDefault() is { IsLiteral: true, Value: { Length: > 1 } name } ? name : facts.Name.Split('/')[^1];
}
