using Assistant.Language.Recipes.Directives;

namespace Assistant.Language.Rules.Recipes;

static class IdleDirective
{
    public static readonly Rule Rule = new("DC042", "No docker line stands below the directive", Severity.Warning, """
        A directive is about the docker line right below it, with only comments and `NAME=value` lines between; right below a `### name` heading it is
        about every docker line of the block. With a blank line or another command between it has no effect.

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
        where directive.Meaning is not (DirectiveMeaning.Unknown or DirectiveMeaning.Wrong) && !document.Directives.IsUsed(directive)
        select Rule.At(directive.Span, $"@{directive.Name} has no effect: no docker line stands right below it.");
}
