using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidKeyValue
{
    public static readonly Rule Rule = new("InvalidKeyValue", "A key or its value is missing", Severity.Error, """
        `ENV` and `LABEL` take `KEY=VALUE` pairs. As soon as the first word has a `=`, each needs one; a value with blanks needs quotes.

        Bad:

        ```dockerfile
        ENV TITLE=My Analysis
        ```

        Good:

        ```dockerfile
        ENV TITLE="My Analysis"
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        document.InstructionsAndTriggers().Where(instruction => instruction.Kind is InstructionKind.Env or InstructionKind.Label && MayBeWrong(instruction)).SelectMany(Syntax)
            .Concat(document.Instructions(InstructionKind.Env, InstructionKind.Label, InstructionKind.Arg).Where(MayBeWrong).SelectMany(Names));

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
