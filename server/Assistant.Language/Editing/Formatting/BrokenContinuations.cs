using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Blanks behind the backslash at the end of a docker line, where the line below was certainly meant to continue it: it begins with a flag,
/// as no command does, or the command is not complete without it, or it is set in below the command.
/// </summary>
static class BrokenContinuations
{
    /// <summary>The edits that take the blanks away, in the order of the text.</summary>
    public static IReadOnlyList<TextChange> In(Document document, TextSpan range)
    {
        var found = new List<TextChange>();
        foreach (var line in document.Recipe.Commands)
            if (line.Prompt is null && range.Overlaps(line.Extent)) Add(document, line, found);
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

    static void Add(Document document, CommandLine command, List<TextChange> found)
    {
        var text = document.Text;
        var line = text.LineAt(command.Span.End);
        for (var next = line + 1; next < text.LineCount; next++)
        {
            var written = text.AsSpan(text.Line(next - 1));
            var trimmed = written.TrimEnd(" \t");
            if (!trimmed.EndsWith('\\') || trimmed.EndsWith(@"\\")) return;
            if (trimmed.Length == written.Length ? next - 1 == line : !IsMeant(document, command, next)) return;
            if (trimmed.Length < written.Length) found.Add(new(TextSpan.FromBounds(text.LineStart(next - 1) + trimmed.Length, text.Line(next - 1).End), ""));
        }
    }

    /// <summary>True for a line that goes on with the command above.</summary>
    static bool IsMeant(Document document, CommandLine command, int line)
    {
        var text = document.Text;
        var begin = text.LineStart(line) + Indent(text, line);
        if (text.AsSpan(TextSpan.FromBounds(begin, text.Line(line).End)).StartsWith('-')) return true;
        if (document.Recipe.LineAt(begin) is not OtherLine other || other.Start != text.LineStart(line)) return false;
        return Indent(text, line) > Indent(text, text.LineAt(command.Span.Start)) || IsIncomplete(text, command, line);
    }

    /// <summary>True when docker would refuse the command for what is missing at its end, were the lines up to <paramref name="line"/> all of it.</summary>
    static bool IsIncomplete(SourceText text, CommandLine command, int line)
    {
        var lines = Enumerable.Range(text.LineAt(command.Span.Start), line - text.LineAt(command.Span.Start)).Select(at => text.ToString(text.Line(at)).TrimEnd(' ', '\t'));
        var written = Recipe.Of(DocumentKind.Recipe, SourceText.From(string.Join('\n', lines).TrimEnd('\\')));
        return written.Commands is [{ Command: var whole }] && (CommandErrors.ArgumentsError(whole) is not null || whole.Flags.Any(flag => flag.MissesValue));
    }

    static int Indent(SourceText text, int line) => text.AsSpan(text.Line(line)).IndexOfAnyExcept(" \t") is >= 0 and var indent ? indent : 0;

    static int Before(IReadOnlyList<TextChange> blanks, int offset, bool isEnd)
    {
        foreach (var blank in blanks)
            if (blank.Span.Start < offset || (isEnd && blank.Span.Start == offset)) offset += blank.Span.Length;
            else break;
        return offset;
    }
}
