using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class HeredocDestination
{
    public static readonly Rule Rule = InstructionRule.Of("HeredocDestination", "A heredoc stands where the destination belongs", Severity.Error, """
        A heredoc is a source of `COPY` and `ADD`. The last word is the path that it is written to.

        Bad:

        ```dockerfile
        COPY /etc/app.conf <<EOF
        debug=1
        EOF
        ```

        Good:

        ```dockerfile
        COPY <<EOF /etc/app.conf
        debug=1
        EOF
        ```
        """, Check, InstructionKind.Copy, InstructionKind.Add);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        instruction.Arguments.Length > 1 && Heredoc.IsMarker(instruction.Arguments[^1].Value)
            ? [Rule.At(instruction.Arguments[^1].Span, $"{instruction.Name} ends with its destination, which cannot be a heredoc.")]
            : [];
}
