using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class ReservedStageName
{
    public static readonly Rule Rule = BuildCheck.Rule("ReservedStageName", "A stage has a name that means something else", """
        `scratch` is the empty image and `context` the build context. A stage of that name cannot be reached.

        Bad:

        ```dockerfile
        FROM python:3.12 AS context
        ```

        Good:

        ```dockerfile
        FROM python:3.12 AS build
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        let name = stage.Name
        where name is not null && name.Value.Value.ToLowerInvariant() is "scratch" or "context"
        select Rule.At(name!.Value.Span, $"{name.Value.Value} has a meaning of its own; give the stage another name.");
}
