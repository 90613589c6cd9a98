using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidKeyValue
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidKeyValue", "A key or its value is missing", Severity.Error, """
        `ENV` and `LABEL` take `KEY=VALUE` pairs. As soon as the first word has a `=`, each needs one; a value with blanks needs quotes.

        Bad:

        ```dockerfile
        ENV TITLE=My Analysis
        ```

        Good:

        ```dockerfile
        ENV TITLE="My Analysis"
        ```
        """, Check, InstructionKind.Env, InstructionKind.Label, InstructionKind.Arg, InstructionKind.Onbuild);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        instruction.WithTrigger().Where(one => one.Kind is InstructionKind.Env or InstructionKind.Label && MayBeWrong(one)).SelectMany(Syntax)
            .Concat(MayBeWrong(instruction) ? Names(instruction) : []);

    static bool MayBeWrong(Instruction instruction) => instruction.Unplaced.Any(word => word.Value.IndexOf('=') <= 0);

    static IEnumerable<Finding> Syntax(Instruction instruction) =>
        from pair in instruction.Pairs
        where pair.Value is null
        select instruction.Form == ArgumentForm.LegacyPair
            ? Rule.At(pair.Key.Span, $"{pair.Key.Value} has no value; write {pair.Key.Value}=VALUE.")
            : Rule.At(pair.Key.Span, $"{pair.Key.Value} has no =; a value with blanks needs quotes.", [.. InQuotes(instruction, pair.Key)]);

    /// <summary>The words without = belong to the value before them.</summary>
    static IEnumerable<Fix> InQuotes(Instruction instruction, Word word)
    {
        var before = instruction.Pairs.TakeWhile(pair => pair.Key.Span.Start <= word.Span.Start).LastOrDefault(pair => pair.Value is not null);
        if (before.Value is not { } value || value.Value.Length == 0) yield break;
        var rest = instruction.Pairs.SkipWhile(pair => pair.Key.Span.Start <= value.Span.Start).TakeWhile(pair => pair.Value is null).Select(pair => pair.Key).ToList();
        if (rest.Append(value).Any(part => part.Value.AsSpan().IndexOfAny("\"'\\`#") >= 0)) yield break;
        yield return new("Put the value in quotes", [new(value.Span with { Length = 0 }, "\""), new(new(rest[^1].Span.End, 0), "\"")]);
    }

    static IEnumerable<Finding> Names(Instruction instruction) =>
        from pair in instruction.Pairs
        where pair is { Key.Value: "", Value: not null }
        select Rule.At(pair.Value!.Value.Span with { Start = pair.Key.Span.Start, Length = pair.Value.Value.Span.End - pair.Key.Span.Start }, "There is no name before the =.");
}
