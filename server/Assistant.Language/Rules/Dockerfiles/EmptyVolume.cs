using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class EmptyVolume
{
    public static readonly Rule Rule = InstructionRule.Of("EmptyVolume", "A VOLUME has no path", Severity.Error, """
        Each volume is a path inside the image.

        Bad:

        ```dockerfile
        VOLUME [""]
        ```

        Good:

        ```dockerfile
        VOLUME ["/data"]
        ```
        """, Check, InstructionKind.Volume);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        from word in instruction.Arguments
        where string.IsNullOrWhiteSpace(word.Value)
        select Rule.At(word.Span, "The path of the volume is empty.");
}
