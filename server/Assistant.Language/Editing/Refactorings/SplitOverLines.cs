using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Writes a long command over several lines: a flag with its value a line, switches stay together, and the image begins the last.</summary>
static class SplitOverLines
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        if (!line.BeginsLine) yield break;
        var breaks = Breaks(line).ToList();
        if (breaks.Count < 2 || FlagText.Gaps(document, line).Any(gap => FlagText.IsBroken(document, gap))) yield break;
        var indent = FlagText.LineBreak(document, line) + FlagText.Margin(document, line) + "  ";
        ImmutableArray<TextChange> changes =
            [.. breaks.Select(index => new TextChange(TextSpan.FromBounds(line.Words[index - 1].Span.End, line.Words[index].Span.Start), $" \\{indent}"))];
        if (SameWords.After(document, changes)) yield return new("Split the command over lines", RefactoringKind.Rewrite, changes);
    }

    /// <summary>The words that begin a line: each flag with a value, the switch behind one, and the first argument.</summary>
    static IEnumerable<int> Breaks(CommandLine line)
    {
        var command = line.Command;
        var starts = new HashSet<int>();
        var switches = true;
        foreach (var flag in command.Flags)
        {
            var isSwitch = flag.Spec is { TakesValue: false };
            if (!isSwitch || !switches) starts.Add(flag.Word.Span.Start);
            switches = isSwitch && switches;
        }
        if (command.Arguments is [var first, ..]) starts.Add(first.Span.Start);
        for (var index = 1; index < line.Words.Length; index++)
            if (starts.Contains(line.Words[index].Span.Start)) yield return index;
    }
}
