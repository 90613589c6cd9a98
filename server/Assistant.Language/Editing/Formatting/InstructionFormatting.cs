using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// The lines of one instruction up to its heredocs: a continued line without an indent gets one, the others keep what they have, and a
/// comment stands where the line below it begins.
/// </summary>
static class InstructionFormatting
{
    /// <param name="margin">The blanks in front of the instruction that are taken away; lines that begin with the same blanks follow.</param>
    public static IEnumerable<TextChange> Of(Dockerfile file, Instruction instruction, int firstLine, TextSpan margin, FormattingStyle style)
    {
        var end = HeadEnd(instruction);
        var places = (BlankPlaces?)null;
        var waiting = new List<int>();
        var indentAbove = style.Indent;
        if (TrailingIn(firstLine) is { } first) yield return first;
        for (var line = firstLine + 1; line < file.Text.LineCount && file.Text.LineStart(line) < end; line++)
        {
            var (kind, indent) = Lead(file.Text, line);
            waiting.Add(line);
            if (kind != LineKind.Code) continue;
            var wanted = Wanted(line, indent);
            indentAbove = wanted.Length > 0 ? wanted : style.Indent;
            foreach (var change in waiting.SelectMany(other => Changes(other, other == line ? wanted : indentAbove))) yield return change;
            waiting.Clear();
        }
        foreach (var change in waiting.SelectMany(other => Changes(other, indentAbove))) yield return change;

        string Wanted(int line, TextSpan indent)
        {
            var written = file.Text.ToString(indent);
            var follows = margin.Length > 0 && file.Text.AsSpan(indent).StartsWith(file.Text.AsSpan(margin));
            if (written.Length > 0 && !follows) return written;
            places ??= new BlankPlaces(file, instruction, firstLine);
            if (!places.MayChange(line, isNew: written.Length == 0)) return written;
            return written.Length > margin.Length ? written[margin.Length..] : style.Indent;
        }

        IEnumerable<TextChange> Changes(int line, string wanted)
        {
            var (kind, indent) = Lead(file.Text, line);
            if (kind != LineKind.Blank && !file.Text.AsSpan(indent).SequenceEqual(wanted)) yield return new(indent, wanted);
            var isLastLine = line + 1 == file.Text.LineCount;
            if (!(kind == LineKind.Blank && isLastLine) && TrailingIn(line) is { } blanks) yield return blanks;
        }

        TextChange? TrailingIn(int line)
        {
            if (!style.TrimsTrailingBlanks) return null;
            var blanks = DockerfileFormatting.Trailing(file, line);
            return blanks.Length > 0 && !IsInFlag(instruction, blanks) ? new(blanks, "") : null;
        }
    }

    internal enum LineKind { Blank, Comment, Code }

    /// <summary>What a continued line is, and the blanks it begins with.</summary>
    internal static (LineKind Kind, TextSpan Indent) Lead(SourceText text, int line)
    {
        var span = text.Line(line);
        var (start, end) = (span.Start, span.Start);
        while (end < span.End && char.IsWhiteSpace(text[end])) end++;
        if (end == span.End) return (LineKind.Blank, TextSpan.FromBounds(start, end));
        return (text[end] == '#' ? LineKind.Comment : LineKind.Code, TextSpan.FromBounds(start, end));
    }

    /// <summary>Where the lines end that belong to the instruction itself.</summary>
    internal static int HeadEnd(Instruction instruction) => instruction.Heredocs is [var first, ..] ? first.Body.Start : instruction.FullSpan.End;

    /// <summary>A flag with an open quote goes to the end of the line, and the blanks there belong to its value.</summary>
    static bool IsInFlag(Instruction instruction, TextSpan blanks) =>
        (instruction.HasFlags && instruction.Flags[^1].Span.End > blanks.Start) || (instruction.Trigger is { } trigger && IsInFlag(trigger, blanks));
}
