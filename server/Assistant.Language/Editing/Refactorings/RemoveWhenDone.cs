using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>
/// Adds <c>--rm</c>, so that nothing is left when the container ends. Not beside <c>--restart</c>, which docker refuses, and not for a
/// server in the background that keeps its data in the container alone.
/// </summary>
static class RemoveWhenDone
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        if (line.Command is not { Name: "run" or "create", Image: { } image } command || command.Flags.Any(flag => flag.Key is "rm")) yield break;
        if (command.Value("restart") is { } policy && policy is not ("no" or "")) yield break;
        if (command.IsOn("detach") && document.Catalogue.Find(image.Value) is { Mounts.IsEmpty: false } && !Mounts(command)) yield break;
        yield return new("Remove the container when it ends (--rm)", RefactoringKind.Change, FlagText.AfterSwitches(document, line, "--rm"));
    }

    static bool Mounts(DockerCommand command) => command.Flags.Any(flag => flag.Key is "volume" or "mount" or "volumes-from");
}
