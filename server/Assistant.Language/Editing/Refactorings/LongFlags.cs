using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Writes every flag by its long name, which says more: <c>-dp 80:80</c> becomes <c>--detach --publish 80:80</c>.</summary>
static class LongFlags
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        if (line.Command.Flags.Any(flag => flag.Spec is null || flag.MissesValue)) yield break;
        var changes = line.Command.Flags.Where(flag => flag.Name.Length == 2).GroupBy(flag => flag.Word).Select(Change).ToList();
        if (changes.Count > 0) yield return new("Write the flags by their long names", RefactoringKind.Rewrite, changes);
    }

    /// <summary>A value in the same word stays as it is written, with its quotes.</summary>
    static TextChange Change(IGrouping<Word, Flag> word)
    {
        var last = word.Last();
        var names = string.Join(' ', word.Select(flag => flag.Spec!.Long));
        var inside = last.Value is { } value && word.Key.Span.Touches(value.Span.Start) && value.Span.End <= word.Key.Span.End && value.Span.Start > word.Key.Span.Start;
        if (!inside) return new(word.Key.Span, names);
        return new(TextSpan.FromBounds(word.Key.Span.Start, last.Value!.Span.Start), names + (last.Spec!.TakesValue ? " " : "="));
    }
}
