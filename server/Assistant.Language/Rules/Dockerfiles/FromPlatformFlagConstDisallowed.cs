using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class FromPlatformFlagConstDisallowed
{
    public static readonly Rule Rule = BuildCheck.Rule("FromPlatformFlagConstDisallowed", "A stage is tied to one platform", """
        With a fixed `--platform` the image cannot be built for other machines. `$BUILDPLATFORM` or `docker build --platform` are usually meant. A stage whose name tells the platform is left alone.

        Bad:

        ```dockerfile
        FROM --platform=linux/amd64 python:3.12
        ```

        Good:

        ```dockerfile
        FROM --platform=linux/amd64 python:3.12 AS build-amd64
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        let value = stage.Platform?.Value
        where value is { Value.Length: > 0 }
        let expanded = GlobalArguments.Expand(file, value.Value)
        where expanded is { Error: null, Variables.IsEmpty: true }
        let parts = expanded.Value.Split('/')
        let name = stage.Name?.Value.ToLowerInvariant() ?? ""
        where parts.Length <= 3 && !parts.Take(2).Any(part => part.Length > 0 && name.Contains(part))
        select Rule.At(value.Value.Span, $"The stage can only be built for {expanded.Value}; leave --platform out or use a variable.",
            new Fix("Remove the flag", [new(RedundantTargetPlatform.WithBlanks(file, stage.Platform!), "")], Preferred: false));
}
