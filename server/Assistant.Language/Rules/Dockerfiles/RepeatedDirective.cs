namespace Assistant.Language.Rules.Dockerfiles;

static class RepeatedDirective
{
    public static readonly Rule Rule = new("RepeatedDirective", "A directive stands twice", Severity.Error, """
        Each of `syntax`, `escape` and `check` may stand once at the top of the file. The options of `check` go into one line,
        separated by semicolons and commas.

        Bad:

        ```dockerfile
        # check=skip=StageNameCasing
        # check=error=true
        ```

        Good:

        ```dockerfile
        # check=skip=StageNameCasing;error=true
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from directive in document.Dockerfile?.Directives ?? []
        where directive.IsRepeated
        select Rule.At(directive.Span, $"There is a {directive.Name} directive above already.", RuleInput.Removing("the directive", directive.FullSpan));
}
