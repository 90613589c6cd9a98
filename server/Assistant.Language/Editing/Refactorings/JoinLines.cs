using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Writes a command that goes over several lines on one.</summary>
static class JoinLines
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        var broken = FlagText.Gaps(document, line).Where(gap => FlagText.IsBroken(document, gap)).ToList();
        if (broken.Count > 0) yield return new("Join the command's lines", RefactoringKind.Rewrite, broken.Select(gap => new TextChange(gap, " ")));
    }
}
