using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class UndefinedArgInFrom
{
    public static readonly Rule Rule = BuildCheck.Rule("UndefinedArgInFrom", "FROM uses an argument that is not declared", """
        A `FROM` line sees only the arguments declared before the first `FROM`, and those of the platform such as `TARGETARCH`. Another variable is empty.

        Bad:

        ```dockerfile
        FROM python:${VERSION}
        ```

        Good:

        ```dockerfile
        ARG VERSION=3.12
        FROM python:${VERSION}
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file)
    {
        var declared = GlobalArguments.Declarations(file).Select(pair => pair.Key.Value).Concat(PlatformArguments.Names).ToHashSet();
        return from stage in file.Stages
               from word in new[] { stage.Base, stage.Platform?.Value }.OfType<Word>()
               from variable in GlobalArguments.Expand(file, word).Variables
               where !variable.IsSet && !declared.Contains(variable.Name)
               let span = stage.From.SpanOf(word, variable.NameStart, variable.Name.Length)
               select NearestName.Of(variable.Name, declared) is { } nearest
                   ? Rule.At(span, $"No ARG {variable.Name} stands before the first FROM. Did you mean {nearest}?", RuleInput.Replacing(span, nearest))
                   : Rule.At(span, $"No ARG {variable.Name} stands before the first FROM.");
    }
}
