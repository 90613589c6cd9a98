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
        if (Mounted.Touches(command, target) || isWork && WorksInMount(command)) yield break;
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

    /// <summary>True when the program begins in a folder that is kept, as with <c>-v "$PWD":/w -w /w</c>.</summary>
    static bool WorksInMount(DockerCommand command) =>
        command.Value("workdir") is { Length: > 0 } folder && Mounted.Targets(command).Any(target => target is null || Mounted.Holds(target, folder.TrimEnd('/')));

    static string NameOf(DockerCommand command, ImageFacts facts) =>
        command.Values("name").LastOrDefault() is { IsLiteral: true, Value: { Length: > 1 } name } ? name : facts.Name.Split('/')[^1];
}
