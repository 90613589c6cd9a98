using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>
/// Tells whether a document says the same after its lines were broken or joined: a word that begins a line may close a fence or look like a
/// prompt there, and a backquote that nothing closed on its line may find another.
/// </summary>
static class SameWords
{
    public static bool After(Document document, ImmutableArray<TextChange> changes)
    {
        var edited = document;
        foreach (var change in changes.OrderByDescending(change => change.Span.Start)) edited = edited.With(change);
        var (before, after) = (document.Recipe.Commands, edited.Recipe.Commands);
        return before.Length == after.Length && before.Zip(after).All(pair => IsSame(pair.First, pair.Second));
    }

    static bool IsSame(CommandLine before, CommandLine after) =>
        ReferenceEquals(before.Unplaced, after.Unplaced) || before.Unplaced.Words.Select(word => word.Value).SequenceEqual(after.Unplaced.Words.Select(word => word.Value));
}
