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

    public static IReadOnlyList<TextChange> In(Dockerfile file, TextSpan range, FormattingStyle style)
    {
        var changes = new List<TextChange>();
        var instructions = new InstructionFormatting(file, style, changes);
        Func<Instruction, Tidiness> look = instruction => IsTidy(file, instruction) ? Tidiness.Tidy : Tidiness.Untidy;
        var (parts, lastWritten) = (file.Parts, LastWritten(file));
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (!IsTouched(part.FullSpan, range) || (part is Instruction instruction && instruction.Known(look) == Tidiness.Tidy)) continue;
            if (part is BlankLine && i > 0 && (parts[i - 1] is BlankLine || (i > lastWritten && style.TrimsFinalNewlines))) changes.Add(new(part.FullSpan, ""));
            else AddLines(file, part, style, instructions, changes);
        }
        if (style.InsertsFinalNewline && LacksFinalNewline(file) && range.End == file.Text.Length) changes.Add(new(new(file.Text.Length, 0), LineBreak(file.Text)));
        return changes;
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

    /// <summary>Kept with an instruction: what no style changes is not looked at again.</summary>
    sealed class Tidiness
    {
        public static readonly Tidiness Tidy = new(), Untidy = new();
    }

    static bool IsTidy(Dockerfile file, Instruction instruction)
    {
        var changes = new List<TextChange>();
        var style = new FormattingStyle();
        AddLines(file, instruction, style, new InstructionFormatting(file, style, changes), changes);
        return changes.Count == 0;
    }

    static void AddLines(Dockerfile file, Part part, FormattingStyle style, InstructionFormatting instructions, List<TextChange> changes)
    {
        var line = file.Text.LineAt(part.FullSpan.Start);
        var margin = Margin(file, part, line);
        if (part is Instruction instruction)
        {
            instructions.Add(instruction, line, margin);
            return;
        }
        if (margin.Length > 0) changes.Add(new(margin, ""));
        if (style.TrimsTrailingBlanks && Trailing(file, line) is { Length: > 0 } blanks) changes.Add(new(blanks, ""));
    }

    /// <summary>The blanks in front of a part that may be taken away.</summary>
    static TextSpan Margin(Dockerfile file, Part part, int line)
    {
        var start = file.Text.LineStart(line);
        if (line == 0 && file.Text[0] == ByteOrderMark) start++;
        var isFixed = part is BlankLine || file.Text[part.Span.Start] == ByteOrderMark || (part is Comment comment && comment.Span.Start > start && !MayMove(file, comment));
        return isFixed ? new(start, 0) : TextSpan.FromBounds(start, part.Span.Start);
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
}
