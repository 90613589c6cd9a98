using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class HeredocDestination
{
    public static readonly Rule Rule = new("HeredocDestination", "A heredoc stands where the destination belongs", Severity.Error, """
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
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.Instructions(InstructionKind.Copy, InstructionKind.Add)
        where instruction.Arguments.Length > 1 && Heredoc.IsMarker(instruction.Arguments[^1].Value)
        select Rule.At(instruction.Arguments[^1].Span, $"{instruction.Name} ends with its destination, which cannot be a heredoc.");
}
