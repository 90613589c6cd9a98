using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class LegacyKeyValueFormat
{
    public static readonly Rule Rule = BuildCheck.Each("LegacyKeyValueFormat", "A key and its value stand without =", """
        The form without `=` takes everything after the key as one value. With `=` it is plain where a value ends, and several pairs fit in one instruction.

        Bad:

        ```dockerfile
        ENV TITLE My Analysis
        ```

        Good:

        ```dockerfile
        ENV TITLE="My Analysis"
        ```
        """, Check, InstructionKind.Env, InstructionKind.Label);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        file.IsInStage(instruction) && instruction is { Form: ArgumentForm.LegacyPair, Arguments.Length: 2 }
            ? [Rule.At(instruction.Arguments[0].Span, $"Write {instruction.Name} {instruction.Arguments[0].Value}=VALUE.", [.. WithEquals(instruction)])]
            : [];

    static IEnumerable<Fix> WithEquals(Instruction instruction)
    {
        var (key, value) = (instruction.Arguments[0].Span, instruction.Arguments[1]);
        var gap = TextSpan.FromBounds(key.End, value.Span.Start);
        if (!value.Value.Any(char.IsWhiteSpace) || IsQuoted(value.Value)) yield return new("Insert =", [new(gap, "=")]);
        else if (!value.Value.AsSpan().ContainsAny('"', '\'', '\\')) yield return new("Insert = and quotes", [new(gap, "=\""), new(new(value.Span.End, 0), "\"")]);
    }

    /// <summary>One string in quotes, which means the same in both forms.</summary>
    static bool IsQuoted(string value) => value is ['"' or '\'', .., _] && value[0] == value[^1] && value.AsSpan(1, value.Length - 2).IndexOfAny(value[0], '\\', '`') < 0;
}
