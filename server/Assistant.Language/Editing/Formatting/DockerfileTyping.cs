using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using static Assistant.Language.Editing.Formatting.InstructionFormatting;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// After Enter a continued line is indented like the one above it, and a line behind a finished instruction begins at the margin. After the
/// escape character the line below, now continued, gets an indent, unless it is an instruction of its own that is about to be pushed down.
/// </summary>
static class DockerfileTyping
{
    public static IEnumerable<TextChange> At(Dockerfile file, int offset, char typed, FormattingStyle style)
    {
        var line = file.Text.LineAt(offset);
        var change = typed switch
        {
            '\n' when line > 0 => NewLine(file, line, style),
            _ when typed == file.Escape && line + 1 < file.Text.LineCount => LineBelow(file, line + 1, style),
            _ => null,
        };
        return change is { } edit && !file.Text.AsSpan(edit.Span).SequenceEqual(edit.NewText) ? [edit] : [];
    }

    static TextChange? NewLine(Dockerfile file, int line, FormattingStyle style)
    {
        var (kind, indent) = Lead(file.Text, line);
        if (Continued(file, line) is not { } instruction) return AtMargin(file, line) ? new(indent, "") : null;
        var first = file.Text.LineAt(instruction.FullSpan.Start);
        if (kind == LineKind.Code && !MayChange(file, instruction, first, line, indent)) return null;
        return new(indent, IndentAbove(file.Text, first, line) ?? style.Indent);
    }

    static TextChange? LineBelow(Dockerfile file, int line, FormattingStyle style)
    {
        var (kind, indent) = Lead(file.Text, line);
        if (kind != LineKind.Code || indent.Length > 0 || Continued(file, line) is not { } instruction) return null;
        if (Instructions.Find(FirstWord(file.Text, line)) is not null) return null;
        var first = file.Text.LineAt(instruction.FullSpan.Start);
        return MayChange(file, instruction, first, line, indent) ? new(indent, IndentAbove(file.Text, first, line) ?? style.Indent) : null;
    }

    /// <summary>The instruction that a line continues; null when it begins something itself or belongs to a heredoc.</summary>
    static Instruction? Continued(Dockerfile file, int line)
    {
        var start = file.Text.LineStart(line);
        return file.PartAt(start) is Instruction instruction && instruction.FullSpan.Start < start && start <= HeadEnd(instruction) && !IsBody(instruction, start)
            ? instruction
            : null;
    }

    static bool AtMargin(Dockerfile file, int line) =>
        file.PartAt(file.Text.LineStart(line)) is not Instruction instruction || file.Text.LineAt(instruction.FullSpan.Start) == line;

    static bool IsBody(Instruction instruction, int start) => instruction.Heredocs is [var first, ..] && start >= first.Body.Start;

    static bool MayChange(Dockerfile file, Instruction instruction, int first, int line, TextSpan indent) =>
        new BlankPlaces(file, instruction, first).MayChange(line, isNew: indent.Length == 0);

    /// <summary>The indent of the nearest written line above; null when that is the first line of the instruction.</summary>
    static string? IndentAbove(SourceText text, int first, int line)
    {
        for (var above = line - 1; above > first; above--)
            if (Lead(text, above) is (not LineKind.Blank, { Length: > 0 } indent)) return text.ToString(indent);
        return null;
    }

    static string FirstWord(SourceText text, int line)
    {
        var written = text.AsSpan(text.Line(line));
        var end = written.IndexOfAny(' ', '\t');
        return (end < 0 ? written : written[..end]).ToString();
    }
}
