using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class FromAsCasing
{
    public static readonly Rule Rule = BuildCheck.Rule("FromAsCasing", "AS is not in the case of FROM", """
        `FROM` and `AS` read better in one case.

        Bad:

        ```dockerfile
        FROM python:3.12 as build
        ```

        Good:

        ```dockerfile
        FROM python:3.12 AS build
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        where stage.Name is not null
        let word = stage.From.Arguments[1]
        let keyword = stage.From.Keyword.Value
        let wanted = keyword == keyword.ToLowerInvariant() ? "as" : keyword == keyword.ToUpperInvariant() ? "AS" : word.Value
        where word.Value != wanted
        select Rule.At(word.Span, $"{word.Value} and {keyword} differ in case.", RuleInput.Replacing(word.Span, wanted));
}
