using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Tells at which continued lines of an instruction the number of blanks means nothing. The lines must be asked for in their order. It is
/// not sure inside quotes, behind nested expansions, and where the rest of the line is one text.
/// </summary>
sealed class BlankPlaces(Dockerfile file, Instruction instruction, int firstLine)
{
    readonly SourceText text = file.Text;
    readonly Instruction inner = Innermost(instruction);
    readonly QuoteState quotes = new(file.Escape);
    readonly int first = firstLine;
    int next = firstLine;
    int joined;

    /// <param name="isNew">True when the line has no blank yet: then one must stand before it already, at the end of the line above.</param>
    public bool MayChange(int line, bool isNew)
    {
        while (next < line) Read(next++);
        if (joined <= instruction.Keyword.At || !quotes.IsOutside || HasQuotedFlag) return false;
        var isJson = inner.Form == ArgumentForm.Json && joined > inner.Rest.At;
        return (!isNew || isJson || quotes.IsAfterBlank) && joined <= EndOfFreedom;
    }

    bool HasQuotedFlag => inner.Flags.Any(flag => text.AsSpan(flag.Span).ContainsAny('"', '\''));

    /// <summary>The place in the joined line up to which blanks only part words.</summary>
    int EndOfFreedom => (inner.Form, inner.Kind) switch
    {
        (ArgumentForm.Words, not InstructionKind.Unknown) or (ArgumentForm.Json, _) => int.MaxValue,
        (ArgumentForm.LegacyPair, _) when inner.Arguments.Length > 1 => inner.Arguments[1].At,
        (ArgumentForm.Text, InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck) => int.MaxValue,
        _ => inner.Rest.At,
    };

    void Read(int line)
    {
        var (kind, indent) = InstructionFormatting.Lead(text, line);
        if (line > first && kind != InstructionFormatting.LineKind.Code) return;
        var start = line == first ? instruction.Span.Start : indent.Start;
        var end = text.Line(line).End;
        while (end > start && text[end - 1] is ' ' or '\t' or '\r') end--;
        if (end > start && text[end - 1] == file.Escape) end--;
        var piece = text.AsSpan(TextSpan.FromBounds(start, Math.Max(start, end)));
        joined += piece.Length;
        quotes.Read(piece);
    }

    internal static Instruction Innermost(Instruction instruction)
    {
        while (instruction.Trigger is { } trigger) instruction = trigger;
        return instruction;
    }
}
