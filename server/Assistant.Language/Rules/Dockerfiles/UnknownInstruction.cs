using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class UnknownInstruction
{
    public static readonly Rule Rule = InstructionRule.Of("UnknownInstruction", "A line begins with a word that is no instruction", Severity.Error, """
        The builder stops at the first line that does not begin with an instruction. Often a word is misspelt, or the line above
        lacks the `\` that would continue it.

        Bad:

        ```dockerfile
        FORM python:3.12
        ```

        Good:

        ```dockerfile
        FROM python:3.12
        ```
        """, Check, InstructionKind.Unknown);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) => [Unknown(instruction.Keyword)];

    static Finding Unknown(Word keyword)
    {
        if (keyword.Value.Length == 0) return Rule.At(keyword.Span, "An instruction is missing: the line holds nothing but a continuation.");
        var message = $"There is no instruction {keyword.Value}.";
        if (NearestName.Of(keyword.Value, InstructionKinds.Names) is not { } nearest) return Rule.At(keyword.Span, message);
        var written = keyword.Value == keyword.Value.ToLowerInvariant() ? nearest.ToLowerInvariant() : nearest;
        return Rule.At(keyword.Span, $"{message} Did you mean {nearest}?", new Fix($"Change to {written}", [new(keyword.Span, written)]));
    }
}
