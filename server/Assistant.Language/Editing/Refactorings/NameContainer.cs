using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Gives the container a name: the last part of its image's, with a number when the file has that name already.</summary>
static class NameContainer
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        if (line.Command is not { Name: "run" or "create", Image: { } image } command || command.Flags.Any(flag => flag.Key == "name")) yield break;
        var name = Free(NameOf(image.Value), document);
        yield return new($"Name the container {name}", RefactoringKind.Change, FlagText.AfterSwitches(document, line, $"--name {name}"));
    }

    /// <summary>What engines take for a name: letters, digits, <c>_.-</c>, two at least and the first none of these marks.</summary>
    static string NameOf(string image)
    {
        var last = ImageReference.Parse(image) is { Ok: true, Value: var reference } ? reference.FamiliarName.Split('/')[^1] : "";
        var name = string.Concat(last.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-')).TrimStart('_', '.', '-');
        return name.Length > 1 ? name : "container";
    }

    static string Free(string name, Document document)
    {
        var taken = document.Recipe.Commands.Where(line => line.Command.Name is "run" or "create").Select(line => line.Command.Value("name")).ToHashSet();
        for (var (number, free) = (2, name); ; free = $"{name}-{number++}")
            if (!taken.Contains(free)) return free;
    }
}
