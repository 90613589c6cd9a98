using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>The words of one instruction, with offsets that count from the start of its first line, so that it can be moved freely.</summary>
sealed record InstructionSyntax(
    Word Keyword, InstructionKind Kind, string Name, ImmutableArray<Flag> Flags, Word Rest, ArgumentForm Form, ImmutableArray<Word> Arguments,
    InstructionSyntax? Trigger)
{
    const int DeepestTrigger = 100;

    /// <summary>What was found out of the instruction alone.</summary>
    public KnownFacts Facts { get; } = new();

    public bool CanHaveHeredocs => (Kind, Form, Trigger) switch
    {
        (InstructionKind.Onbuild, _, { } trigger) => trigger.Kind != InstructionKind.Onbuild && trigger.CanHaveHeredocs,
        (InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add, not ArgumentForm.Json, _) => true,
        _ => false,
    };

    public static InstructionSyntax Read(LogicalLine line, char escape) => Read(line, 0, escape, 0);

    static InstructionSyntax Read(LogicalLine line, int start, char escape, int depth)
    {
        var text = line.Text;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var keywordEnd = start;
        while (keywordEnd < end && !IsGap(text[keywordEnd])) keywordEnd++;
        var keyword = line.Word(start, keywordEnd);
        var name = keyword.Value.ToUpperInvariant();
        var kind = InstructionKinds.Of(name);
        var (flags, rest) = FlagReader.Read(line, keywordEnd, escape);
        while (rest < end && char.IsWhiteSpace(text[rest])) rest++;
        if (rest > end) rest = end;
        var (form, words) = ReadArguments(kind, line, rest, end, escape);
        var trigger = kind == InstructionKind.Onbuild && rest < end && depth < DeepestTrigger ? Read(line, rest, escape, depth + 1) : null;
        return new(keyword, kind, name, flags, line.Word(rest, end), form, words, trigger);
    }

    static (ArgumentForm, ImmutableArray<Word>) ReadArguments(InstructionKind kind, LogicalLine line, int start, int end, char escape) =>
        kind switch
        {
            InstructionKind.From or InstructionKind.Expose => (ArgumentForm.Words, Words(line, start, end)),
            InstructionKind.Add or InstructionKind.Copy or InstructionKind.Volume =>
                Json(line, start, end) ?? (ArgumentForm.Words, Words(line, start, end)),
            InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Shell =>
                Json(line, start, end) ?? (ArgumentForm.Text, Whole(line, start, end)),
            InstructionKind.Healthcheck => Healthcheck(line, start, end),
            InstructionKind.Arg => (ArgumentForm.Words, [.. QuotedWords.In(line, start, end, escape)]),
            InstructionKind.Env or InstructionKind.Label => Pairs(line, start, end, escape),
            InstructionKind.Onbuild => (ArgumentForm.Words, []),
            _ => (ArgumentForm.Text, Whole(line, start, end)),
        };

    static ImmutableArray<Word> Whole(LogicalLine line, int start, int end) => start < end ? [line.Word(start, end)] : [];

    static ImmutableArray<Word> Words(LogicalLine line, int start, int end)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var at = start; at < end;)
        {
            var wordEnd = at;
            while (wordEnd < end && !IsGap(line.Text[wordEnd])) wordEnd++;
            words.Add(line.Word(at, wordEnd));
            at = wordEnd;
            while (at < end && IsGap(line.Text[at])) at++;
        }
        return words.DrainToImmutable();
    }

    static (ArgumentForm, ImmutableArray<Word>)? Json(LogicalLine line, int start, int end) =>
        JsonWords.Read(line, start, end) switch
        {
            (var words, true) => (ArgumentForm.Json, words),
            (var words, false) => (ArgumentForm.JsonWithOtherValues, words),
            null => null,
        };

    static (ArgumentForm, ImmutableArray<Word>) Healthcheck(LogicalLine line, int start, int end)
    {
        var typeEnd = start;
        while (typeEnd < end && !char.IsWhiteSpace(line.Text[typeEnd])) typeEnd++;
        if (typeEnd == start) return (ArgumentForm.Text, []);
        var command = typeEnd;
        while (command < end && char.IsWhiteSpace(line.Text[command])) command++;
        var (form, words) = Json(line, command, end) ?? (ArgumentForm.Text, Whole(line, command, end));
        return (form, [line.Word(start, typeEnd), .. words]);
    }

    static (ArgumentForm, ImmutableArray<Word>) Pairs(LogicalLine line, int start, int end, char escape)
    {
        ImmutableArray<Word> words = [.. QuotedWords.In(line, start, end, escape)];
        if (words.IsEmpty || words[0].Value.Contains('=')) return (ArgumentForm.Words, words);
        var key = Words(line, start, end)[0];
        var value = key.At + key.Value.Length;
        while (value < end && IsGap(line.Text[value])) value++;
        return (ArgumentForm.LegacyPair, value < end ? [key, line.Word(value, end)] : [key]);
    }

    /// <summary>The blanks at which the builder parts words; other white space of Unicode is not among them.</summary>
    static bool IsGap(char c) => c is '\t' or '\v' or '\f' or '\r' or ' ';
}
