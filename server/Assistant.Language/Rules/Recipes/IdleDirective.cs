using Assistant.Language.Recipes.Directives;

namespace Assistant.Language.Rules.Recipes;

static class IdleDirective
{
    public static readonly Rule Rule = new("DC042", "The directive has no effect", Severity.Warning, """
        A directive is about the docker line right below it, with only comments and `NAME=value` lines between; right below a `### name` heading it is
        about every docker line of the block. With a blank line or another command between it has no effect. Neither has one when another of its kind stands below it over the same command: the last counts.

        Bad:

        ```sh
        # @wait healthy

        docker run -d -p 8888:8888 quay.io/jupyter/scipy-notebook
        ```

        Good:

        ```sh
        # @wait healthy
        docker run -d -p 8888:8888 quay.io/jupyter/scipy-notebook
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from directive in document.Directives.All
        where directive.Meaning is not (DirectiveMeaning.Unknown or DirectiveMeaning.Wrong)
        let reason = !document.Directives.IsUsed(directive) ? "no docker line stands right below it" : !document.Directives.Counts(directive) ? $"another @{directive.Name} below it counts" : null
        where reason is not null
        select Rule.At(directive.Span, $"@{directive.Name} has no effect: {reason}.");
}
