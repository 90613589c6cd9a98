using Assistant.Language.Recipes.Directives;

namespace Assistant.Language.Rules.Recipes;

static class InvalidDirective
{
    public static readonly Rule Rule = new("DC041", "The value of a directive cannot be meant so", Severity.Warning, """
        A directive whose value is missing or cannot be read has no effect. `@open` takes an address that begins with `http://` or `https://`;
        `@wait` takes `http`, `log` with a regular expression, or `healthy`; `@token` a regular expression without look-around and back references,
        so that no log can make it run forever; `@prompt` begins with the name of a variable; a `@name` has no `#` in it.

        Bad:

        ```sh
        # @open localhost:8787
        # @wait health
        docker run -d -p 8787:8787 rocker/rstudio
        ```

        Good:

        ```sh
        # @open http://localhost:8787
        # @wait healthy
        docker run -d -p 8787:8787 rocker/rstudio
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from directive in document.Directives.All
        where directive.Meaning is DirectiveMeaning.Wrong
        select Invalid((DirectiveMeaning.Wrong)directive.Meaning);

    static Finding Invalid(DirectiveMeaning.Wrong wrong) => wrong.Better switch
    {
        null => Rule.At(wrong.Span, wrong.Message),
        "" => Rule.At(wrong.Span, wrong.Message, new Fix("Remove it", [new(wrong.Span, "")])),
        var better => Rule.At(wrong.Span, wrong.Message, new Fix($"Change to {better}", [new(wrong.Span, better)])),
    };
}
