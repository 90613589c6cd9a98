using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// The lines of one instruction up to its heredocs: a continued line without an indent gets one, the others keep what they have, and a
/// comment stands where the line below it begins.
/// </summary>
sealed class InstructionFormatting(Dockerfile file, FormattingStyle style, List<TextChange> changes)
{
    readonly SourceText text = file.Text;
    readonly List<int> waiting = [];

    /// <param name="margin">The blanks in front of the instruction that are taken away; lines that begin with the same blanks follow.</param>
    public void Add(Instruction instruction, int firstLine, TextSpan margin)
    {
        if (margin.Length > 0) changes.Add(new(margin, ""));
        AddTrailing(instruction, firstLine);
        var end = HeadEnd(instruction);
        var places = (BlankPlaces?)null;
        for (var line = firstLine + 1; line < text.LineCount && text.LineStart(line) < end; line++)
        {
            var (kind, indent) = Lead(text, line);
            if (kind != LineKind.Code)
            {
                waiting.Add(line);
                continue;
            }
            var follows = indent.Length == 0 || (margin.Length > 0 && text.AsSpan(indent).StartsWith(text.AsSpan(margin)));
            if (follows) places ??= new BlankPlaces(file, instruction, firstLine);
            var moves = follows && places!.MayChange(line, isNew: indent.Length == 0);
            var wanted = !moves ? text.AsSpan(indent) : indent.Length > margin.Length ? text.AsSpan(indent)[margin.Length..] : style.Indent;
            AddWaiting(instruction, wanted);
            if (moves) changes.Add(new(indent, wanted.ToString()));
            AddTrailing(instruction, line);
        }
        AddWaiting(instruction, "");
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

    /// <summary>The comments and blank lines above a line of code; without an indent below, a comment keeps the one it has.</summary>
    void AddWaiting(Instruction instruction, ReadOnlySpan<char> below)
    {
        foreach (var line in waiting)
        {
            var (kind, indent) = Lead(text, line);
            var wanted = below.Length > 0 ? below : indent.Length > 0 ? text.AsSpan(indent) : style.Indent;
            if (kind == LineKind.Comment && !text.AsSpan(indent).SequenceEqual(wanted)) changes.Add(new(indent, wanted.ToString()));
            var mayGo = kind == LineKind.Comment || line + 1 < text.LineCount;
            if (mayGo) AddTrailing(instruction, line);
        }
        waiting.Clear();
    }

    void AddTrailing(Instruction instruction, int line)
    {
        if (!style.TrimsTrailingBlanks) return;
        var blanks = DockerfileFormatting.Trailing(file, line);
        if (blanks.Length > 0 && !IsInFlag(instruction, blanks)) changes.Add(new(blanks, ""));
    }

    /// <summary>A flag with an open quote goes to the end of the line, and the blanks there belong to its value.</summary>
    static bool IsInFlag(Instruction instruction, TextSpan blanks) =>
        (instruction.HasFlags && instruction.Flags[^1].Span.End > blanks.Start) || (instruction.Trigger is { } trigger && IsInFlag(trigger, blanks));
}
