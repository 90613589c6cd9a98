using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class DuplicateStageName
{
    public static readonly Rule Rule = BuildCheck.Rule("DuplicateStageName", "Two stages have the same name", """
        `COPY --from=` finds only one of two stages with the same name. Capitals make no difference.

        Bad:

        ```dockerfile
        FROM python:3.12 AS app
        FROM debian:12 AS app
        ```

        Good:

        ```dockerfile
        FROM python:3.12 AS build
        FROM debian:12 AS app
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in file.Stages.Select(stage => stage.Name).OfType<Word>())
        {
            if (!seen.Add(name.Value)) yield return Rule.At(name.Span, $"There is a stage {name.Value.ToLowerInvariant()} above already.");
        }
    }
}
