using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidDefinitionDescription
{
    public static readonly Rule Rule = BuildCheck.Rule("InvalidDefinitionDescription", "A comment does not describe what stands below", """
        The comment right above an `ARG` or a named stage is shown by `docker build --call=outline` when it starts with its name. This check must be switched on with `# check=experimental=InvalidDefinitionDescription`.

        Bad:

        ```dockerfile
        # python version
        ARG VERSION=3.12
        ```

        Good:

        ```dockerfile
        # VERSION is the version of Python
        ARG VERSION=3.12
        ```
        """, Check, isExperimental: true);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from instruction in file.Instructions
        let name = instruction.Kind switch
        {
            InstructionKind.Arg when instruction.Pairs.Length > 0 => instruction.Pairs[0].Key.Value,
            InstructionKind.From when instruction.Arguments.Length == 3 => instruction.Arguments[2].Value,
            _ => null,
        }
        where name is not null
        let comment = file.CommentsAbove(instruction).LastOrDefault()
        where comment is not null && !comment.Text.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) && comment.FullSpan.End == instruction.FullSpan.Start
        select Rule.At(instruction.Keyword.Span, $"The comment above does not start with {name}.", new Fix($"Start the comment with {name}", [new(new(comment.Span.Start + 1, 0), $" {name}")]));
}
