using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidEscape
{
    public static readonly Rule Rule = new("InvalidEscape", "The escape directive names an impossible character", Severity.Error, """
        The escape character continues lines. It is a backslash, which is the default, or a backtick, which suits Windows paths.

        Bad:

        ```dockerfile
        # escape=^
        ```

        Good:

        ```dockerfile
        # escape=`
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from directive in document.Dockerfile?.Directives ?? []
        where directive is { Name: "escape", IsRepeated: false, Value.Value: not ("`" or "\\") }
        select Rule.At(
            directive.Value.Span, $"{directive.Value.Value} cannot be the escape character; it is \\ or `.",
            RuleInput.Replacing(directive.Value.Span, "`") with { Preferred = false }, RuleInput.Replacing(directive.Value.Span, "\\") with { Preferred = false });
}
