using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Instructions, comments and directives begin at the start of their line, no line ends with blanks, and at most one blank line
/// parts two instructions. Heredocs and everything inside quotes stay as they are.
/// </summary>
static class DockerfileFormatting
{
    const char ByteOrderMark = '\uFEFF';

    public static IEnumerable<TextChange> In(Dockerfile file, TextSpan range, FormattingStyle style)
    {
        var lastWritten = LastWritten(file);
        for (var i = 0; i < file.Parts.Length; i++)
        {
            var part = file.Parts[i];
            if (!IsTouched(part.FullSpan, range)) continue;
            if (part is BlankLine)
            {
                var isSurplus = i > 0 && (file.Parts[i - 1] is BlankLine || (i > lastWritten && style.TrimsFinalNewlines));
                if (isSurplus) yield return new(part.FullSpan, "");
                else if (style.TrimsTrailingBlanks && Trailing(file, file.Text.LineAt(part.FullSpan.Start)) is { Length: > 0 } blanks) yield return new(blanks, "");
                continue;
            }
            foreach (var change in Of(file, part, style)) yield return change;
        }
        if (style.InsertsFinalNewline && LacksFinalNewline(file) && range.End == file.Text.Length) yield return new(new(file.Text.Length, 0), LineBreak(file.Text));
    }

    /// <summary>The blanks at the end of a line; empty when taking them away would make the line a continued one.</summary>
    internal static TextSpan Trailing(Dockerfile file, int line)
    {
        var (text, span) = (file.Text, file.Text.Line(line));
        var (start, returns) = (span.End, false);
        while (start > span.Start && text[start - 1] is ' ' or '\t' or '\r') returns |= text[--start] == '\r';
        var afterEscape = start > span.Start && text[start - 1] == file.Escape;
        return afterEscape && returns ? new(span.End, 0) : TextSpan.FromBounds(start, span.End);
    }

    static IEnumerable<TextChange> Of(Dockerfile file, Part part, FormattingStyle style)
    {
        var line = file.Text.LineAt(part.FullSpan.Start);
        var margin = TextSpan.FromBounds(file.Text.LineStart(line) + (HasByteOrderMark(file.Text, line) ? 1 : 0), part.Span.Start);
        var moves = file.Text[part.Span.Start] != ByteOrderMark && (part is not Comment comment || MayMove(file, comment));
        if (margin.Length > 0 && moves) yield return new(margin, "");
        if (part is Instruction instruction)
        {
            foreach (var change in InstructionFormatting.Of(file, instruction, line, margin, style)) yield return change;
        }
        else if (style.TrimsTrailingBlanks && Trailing(file, line) is { Length: > 0 } blanks) yield return new(blanks, "");
    }

    /// <summary>
    /// The builder reads an indented comment with its <c>#</c>, so at the margin a <c># check=</c> would begin to count, an empty comment
    /// to part the comments above an instruction, and a description to be one.
    /// </summary>
    static bool MayMove(Dockerfile file, Comment comment)
    {
        var text = file.Text.AsSpan(TextSpan.FromBounds(comment.Span.Start + 1, comment.Span.End)).Trim();
        return text.Length > 0 && !text.StartsWith("check") && CheckOptions.Of(file).Experimental.Count == 0;
    }

    static bool IsTouched(TextSpan part, TextSpan range) =>
        part.Start < range.End ? part.End > range.Start : range.Length == 0 && part.Start == range.Start;

    static int LastWritten(Dockerfile file)
    {
        var last = file.Parts.Length - 1;
        while (last >= 0 && file.Parts[last] is BlankLine) last--;
        return last;
    }

    /// <summary>An instruction that the end of the file cuts off would read the new line as its own.</summary>
    static bool LacksFinalNewline(Dockerfile file) =>
        file.Parts.Length > 0 && file.Parts[^1] is not (BlankLine or Instruction { IsOpen: true }) && file.Text[file.Text.Length - 1] != '\n';

    static string LineBreak(SourceText text)
    {
        var first = text.LineWithBreak(0);
        return first.Length > 1 && text[first.End - 1] == '\n' && text[first.End - 2] == '\r' ? "\r\n" : "\n";
    }

    static bool HasByteOrderMark(SourceText text, int line) => line == 0 && text.Length > 0 && text[0] == ByteOrderMark;
}
