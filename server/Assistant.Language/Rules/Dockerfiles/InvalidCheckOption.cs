using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

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
        select Rule.At(directive.Value.Span, fault, [.. Meant(directive.Value)]);

    static IEnumerable<Fix> Meant(Word options)
    {
        var name = options.Value.Split('=', ';', ',')[0];
        if (!Options.Contains(name) && options.Value.StartsWith(name + "=", StringComparison.Ordinal) && NearestName.Of(name, Options) is { } nearest)
            yield return RuleInput.Replacing(options.Span with { Length = name.Length }, nearest);
    }

    static readonly string[] Options = ["skip", "error", "experimental"];
}
