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
            : Rule.At(pair.Key.Span, $"{pair.Key.Value} has no =; a value with blanks needs quotes.");

    static IEnumerable<Finding> Names(Instruction instruction) =>
        from pair in instruction.Pairs
        where pair is { Key.Value: "", Value: not null }
        select Rule.At(pair.Value!.Value.Span with { Start = pair.Key.Span.Start, Length = pair.Value.Value.Span.End - pair.Key.Span.Start }, "There is no name before the =.");
}
