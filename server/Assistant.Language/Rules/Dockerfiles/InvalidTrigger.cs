using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidTrigger
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidTrigger", "ONBUILD cannot keep this instruction", Severity.Error, """
        `ONBUILD` keeps an instruction for builds that start from the image. `FROM`, `MAINTAINER` and another `ONBUILD` cannot be kept.

        Bad:

        ```dockerfile
        ONBUILD ONBUILD RUN make
        ```

        Good:

        ```dockerfile
        ONBUILD RUN make
        ```
        """, Check, InstructionKind.Onbuild);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        instruction.Trigger is { Kind: InstructionKind.Onbuild or InstructionKind.From or InstructionKind.Maintainer } trigger
            ? [Rule.At(trigger.Keyword.Span, $"ONBUILD cannot keep {trigger.Name}.")]
            : [];
}
