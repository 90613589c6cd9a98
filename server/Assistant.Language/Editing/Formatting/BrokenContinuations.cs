using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Blanks behind the backslash at the end of a docker line, when the line below begins with a flag: no command does, so it was meant to
/// continue the line.
/// </summary>
static class BrokenContinuations
{
    /// <summary>The edits that take the blanks away, in the order of the text.</summary>
    public static IReadOnlyList<TextChange> In(Document document, TextSpan range)
    {
        var found = new List<TextChange>();
        foreach (var line in document.Recipe.Commands)
            if (line.Prompt is null && range.Overlaps(line.Extent)) Add(document.Text, document.Text.LineAt(line.Span.End), found);
        return found;
    }

    /// <summary>The edits in a text after the blanks are gone, as edits of the text with them.</summary>
    public static IReadOnlyList<TextChange> Merged(IReadOnlyList<TextChange> blanks, IEnumerable<TextChange> changes)
    {
        var merged = changes.Select(change => change with { Span = TextSpan.FromBounds(Before(blanks, change.Span.Start, false), Before(blanks, change.Span.End, true)) }).ToList();
        merged.AddRange(blanks.Where(blank => !merged.Any(change => change.Span.Start <= blank.Span.Start && change.Span.End >= blank.Span.End)).ToList());
        merged.Sort((one, other) => one.Span.Start - other.Span.Start);
        return merged;
    }

    /// <summary>The same place in a text without the blanks.</summary>
    public static int After(IReadOnlyList<TextChange> blanks, int offset) =>
        offset - blanks.Sum(blank => Math.Clamp(offset - blank.Span.Start, 0, blank.Span.Length));

    static void Add(SourceText text, int line, List<TextChange> found)
    {
        for (var next = line + 1; next < text.LineCount; next++)
        {
            var written = text.AsSpan(text.Line(next - 1));
            var trimmed = written.TrimEnd(" \t");
            var isFlag = text.AsSpan(text.Line(next)).TrimStart(" \t").StartsWith('-');
            if (!trimmed.EndsWith('\\') || trimmed.EndsWith(@"\\")) return;
            if (trimmed.Length == written.Length ? next - 1 == line : !isFlag) return;
            if (trimmed.Length < written.Length) found.Add(new(TextSpan.FromBounds(text.LineStart(next - 1) + trimmed.Length, text.Line(next - 1).End), ""));
        }
    }

    static int Before(IReadOnlyList<TextChange> blanks, int offset, bool isEnd)
    {
        foreach (var blank in blanks)
            if (blank.Span.Start < offset || (isEnd && blank.Span.Start == offset)) offset += blank.Span.Length;
            else break;
        return offset;
    }
}
