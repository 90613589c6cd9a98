using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidTrigger
{
    public static readonly Rule Rule = new("InvalidTrigger", "ONBUILD cannot keep this instruction", Severity.Error, """
        `ONBUILD` keeps an instruction for builds that start from the image. `FROM`, `MAINTAINER` and another `ONBUILD` cannot be kept.

        Bad:

        ```dockerfile
        ONBUILD ONBUILD RUN make
        ```

        Good:

        ```dockerfile
        ONBUILD RUN make
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.Instructions(InstructionKind.Onbuild)
        where instruction.Trigger is { Kind: InstructionKind.Onbuild or InstructionKind.From or InstructionKind.Maintainer }
        select Rule.At(instruction.Trigger!.Keyword.Span, $"ONBUILD cannot keep {instruction.Trigger.Name}.");
}
