using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class ExposeProtoCasing
{
    public static readonly Rule Rule = BuildCheck.Each("ExposeProtoCasing", "A protocol has capitals", """
        Protocols are written in lower case.

        Bad:

        ```dockerfile
        EXPOSE 8888/TCP
        ```

        Good:

        ```dockerfile
        EXPOSE 8888/tcp
        ```
        """, Check, InstructionKind.Expose);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        from word in file.IsInStage(instruction) ? instruction.Arguments : []
        let slash = word.Value.IndexOf('/')
        where slash >= 0 && !word.Value.Contains('$') && word.Value[slash..].Any(char.IsUpper)
        let span = instruction.SpanOf(word, slash + 1, word.Value.Length - slash - 1)
        select Rule.At(span, "Protocols are written in lower case.", RuleInput.Replacing(span, word.Value[(slash + 1)..].ToLowerInvariant()));
}
