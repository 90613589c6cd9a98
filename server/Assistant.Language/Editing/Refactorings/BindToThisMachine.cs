using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Publishes ports on 127.0.0.1 only, so that nobody else on the network reaches them.</summary>
static class BindToThisMachine
{
    const string Address = "127.0.0.1";

    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        if (line.Command is not { Name: "run" or "create" } command || command.Value("network") is "host") yield break;
        var open = command.Values("publish").Where(IsOpen).ToList();
        if (open.Count == 0) yield break;
        yield return new($"Bind the {(open.Count == 1 ? "port" : $"{open.Count} ports")} to {Address}", RefactoringKind.Change,
            open.Select(word => new TextChange(word.SpanOf(0, 0), Prefix(word))));
    }

    /// <summary>True without an address. One that a variable may bring is left alone, and the form with <c>target=</c> has no place for one.</summary>
    static bool IsOpen(Word word) => word.Value.Length > 0 && !word.Value.Contains('=') && Colons(word) <= 1 && (word.IsLiteral || Colons(word) == 1);

    /// <summary>A single port is one of the container, and the engine chooses the host's.</summary>
    static string Prefix(Word word) => Colons(word) == 1 ? $"{Address}:" : $"{Address}::";

    static int Colons(Word word) => word.Parts.IsEmpty
        ? word.Value.Count(letter => letter == ':')
        : word.Parts.Where(part => part.Kind == WordPartKind.Text).Sum(part => part.Text.Count(letter => letter == ':'));
}
