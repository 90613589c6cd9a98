using Assistant.Language.Recipes.Directives;

namespace Assistant.Language.Rules.Recipes;

static class UnknownDirective
{
    public static readonly Rule Rule = new("DC040", "The assistant knows no such directive", Severity.Warning, """
        A comment that begins with `@` tells the assistant something about the docker line below it. The directives are `@name`, `@open`, `@wait`,
        `@token`, `@prompt` and `@env-file`; any other has no effect. A comment for people begins with another character.

        Bad:

        ```sh
        # @opn http://localhost:8787
        docker run -d -p 8787:8787 rocker/rstudio
        ```

        Good:

        ```sh
        # @open http://localhost:8787
        docker run -d -p 8787:8787 rocker/rstudio
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from directive in document.Directives.All
        where directive.Meaning is DirectiveMeaning.Unknown && (document.Kind == DocumentKind.Recipe || document.Directives.IsUsed(directive))
        select Unknown(directive, ((DirectiveMeaning.Unknown)directive.Meaning).Nearest);

    static Finding Unknown(Directive directive, string? nearest)
    {
        var message = $"There is no directive @{directive.Name}.";
        return nearest is null
            ? Rule.At(directive.NameSpan, $"{message} The directives are {string.Join(", ", DirectiveFacts.All.Select(facts => $"@{facts.Name}"))}.")
            : Rule.At(directive.NameSpan, $"{message} Did you mean @{nearest}?", new Fix($"Change to @{nearest}", [new(directive.NameSpan, $"@{nearest}")]));
    }
}
