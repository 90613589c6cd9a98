using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Writes a command that goes over several lines on one.</summary>
static class JoinLines
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        var broken = FlagText.Gaps(document, line).Where(gap => FlagText.IsBroken(document, gap)).ToList();
        ImmutableArray<TextChange> changes = [.. broken.Select(gap => new TextChange(gap, " "))];
        if (broken.Count > 0 && SameWords.After(document, changes)) yield return new("Join the command's lines", RefactoringKind.Rewrite, changes);
    }
}
