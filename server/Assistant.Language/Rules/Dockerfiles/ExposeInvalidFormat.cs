using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class ExposeInvalidFormat
{
    public static readonly Rule Rule = BuildCheck.Each("ExposeInvalidFormat", "EXPOSE maps a port", """
        `EXPOSE` tells which port a program listens on. Where it is reached from outside is chosen by `docker run -p`.

        Bad:

        ```dockerfile
        EXPOSE 80:8888
        ```

        Good:

        ```dockerfile
        EXPOSE 8888
        ```
        """, Check, InstructionKind.Expose);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        !instruction.JoinedText.Contains(':') || !file.IsInStage(instruction) ? [] :
        from word in instruction.Arguments
        let colon = word.Value.LastIndexOf(':')
        where colon >= 0 && !word.Value.Contains('$')
        let mapping = instruction.SpanOf(word, 0, colon + 1)
        select Rule.At(word.Span, "EXPOSE names the port inside the container only.", new Fix($"Change to {word.Value[(colon + 1)..]}", [new(mapping, "")]));
}
