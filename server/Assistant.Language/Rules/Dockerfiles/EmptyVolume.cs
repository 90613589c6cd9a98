using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class EmptyVolume
{
    public static readonly Rule Rule = new("EmptyVolume", "A VOLUME has no path", Severity.Error, """
        Each volume is a path inside the image.

        Bad:

        ```dockerfile
        VOLUME [""]
        ```

        Good:

        ```dockerfile
        VOLUME ["/data"]
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.Instructions(InstructionKind.Volume)
        from word in instruction.Arguments
        where string.IsNullOrWhiteSpace(word.Value)
        select Rule.At(word.Span, "The path of the volume is empty.");
}
