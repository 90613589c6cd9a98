using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class StageNameCasing
{
    public static readonly Rule Rule = BuildCheck.Rule("StageNameCasing", "The name of a stage has capitals", """
        Names of stages are compared in lower case, and `FROM` finds them in lower case only. Writing them so avoids surprises.

        Bad:

        ```dockerfile
        FROM python:3.12 AS Build
        ```

        Good:

        ```dockerfile
        FROM python:3.12 AS build
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        let name = stage.Name
        where name is not null && name.Value.Value.Any(char.IsUpper)
        let lower = name.Value.Value.ToLowerInvariant()
        select Rule.At(name.Value.Span, $"The name of a stage is written in lower case: {lower}.", RuleInput.Replacing(name.Value.Span, lower));
}
