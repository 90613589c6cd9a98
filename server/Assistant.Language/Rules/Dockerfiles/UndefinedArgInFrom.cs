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

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        where stage.From.HasVariables
        from word in new[] { stage.Base, stage.Platform?.Value }.OfType<Word>()
        from variable in GlobalArguments.Expand(file, word).Variables
        where !variable.IsSet && !Declared(file).Contains(variable.Name)
        select Undeclared(Rule, file, stage, word, variable);

    /// <summary>The finding at a variable that no ARG above the stages declares.</summary>
    public static Finding Undeclared(Rule rule, Dockerfile file, Stage stage, Word word, VariableReference variable)
    {
        var span = stage.From.SpanOf(word, variable.NameStart, variable.Name.Length);
        return NearestName.Of(variable.Name, Declared(file)) is { } nearest
            ? rule.At(span, $"No ARG {variable.Name} stands before the first FROM. Did you mean {nearest}?", RuleInput.Replacing(span, nearest))
            : rule.At(span, $"No ARG {variable.Name} stands before the first FROM.");
    }

    static IEnumerable<string> Declared(Dockerfile file) => GlobalArguments.Declarations(file).Select(pair => pair.Key.Value).Concat(PlatformArguments.Names);
}
