using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidCheckOption
{
    public static readonly Rule Rule = new("InvalidCheckOption", "The check directive has an unknown option", Severity.Error, """
        The options of `# check=` are `skip=NAME,NAME` (or `skip=all`), `experimental=NAME,NAME` and `error=true`, separated by semicolons.

        Bad:

        ```dockerfile
        # check=ignore=StageNameCasing
        ```

        Good:

        ```dockerfile
        # check=skip=StageNameCasing
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from directive in document.Dockerfile?.Directives ?? []
        where directive is { Name: "check", IsRepeated: false }
        let fault = CheckOptions.Fault(directive.Value.Value.Split(' ')[0])
        where fault is not null
        select Rule.At(directive.Value.Span, fault);
}
