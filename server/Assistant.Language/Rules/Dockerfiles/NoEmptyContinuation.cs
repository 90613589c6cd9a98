using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class NoEmptyContinuation
{
    public static readonly Rule Rule = BuildCheck.Each("NoEmptyContinuation", "A continued instruction has a blank line in it", """
        A blank line does not end an instruction whose last line ends with `\`. It is skipped today and will be an error one day. A `#` on it makes it a comment.

        Bad:

        ```dockerfile
        RUN apt-get update && \

            apt-get install -y curl
        ```

        Good:

        ```dockerfile
        RUN apt-get update && \
            apt-get install -y curl
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        from blank in instruction.InnerBlanks
        select Rule.At(blank, "A blank line stands inside a continued instruction.", RuleInput.Removing("the blank line", blank));
}
