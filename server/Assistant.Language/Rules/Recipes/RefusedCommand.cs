using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class RefusedCommand
{
    public static readonly Rule Rule = CommandRule.Of("DC038", "Docker refuses the command as a whole", Severity.Error, """
        Each word of the command is right, and together they cannot be: `docker cp` copies to or from the host and not between two
        containers, one terminal cannot be attached to several containers, a pull of all tags takes no tag. The finding has the
        client's own words.

        Bad:

        ```sh
        docker cp db:/backup.sql web:/srv
        docker start -a db web
        ```

        Good:

        ```sh
        docker cp db:/backup.sql .
        docker start db web
        ```
        """, Check);

    /// <summary>What makes a container is told flag by flag, and what is wrong with a single word where it stands.</summary>
    static IEnumerable<Finding> Check(DockerCommand command)
    {
        if (command is not { Program: "docker", Spec: not null, Name: not ("run" or "create") } || !command.Words.All(IsKnown) || IsToldElsewhere(command)) yield break;
        if (Plan.Of(command, nowhere) is Plan.Impossible { Error: var error })
            yield return Rule.At(TextSpan.FromBounds(command.Path[0].Span.Start, command.Path[^1].Span.End), $"Docker refuses the command: {error.TrimEnd('.', ' ')}.");
    }

    static bool IsKnown(Word word) => word.IsLiteral && word.Placeholder is null && !Placeholders.IsTemplate(word.Value);

    static bool IsToldElsewhere(DockerCommand command) =>
        (CommandErrors.Of(command) is { } error && error != CommandErrors.EmptyName(command))
        // What the client refuses of a compose file is told where the file is read.
        || (command.Name is "stack deploy" && command.Values("compose-file").Any())
        || command.Arguments.Where((_, index) => command.KindOf(index) == ArgumentKind.Image).Any(word => !ImageReference.Parse(word.Value).Ok)
        || command.Flags.Any(flag => flag is { Spec: { } spec, Value: { } value } && LateFlagValues.Error(command.Name, spec, value.Value) is not null);

    /// <summary>A machine of which nothing is known, and every file is empty.</summary>
    static readonly PlanEnvironment nowhere = new("/", "/", _ => null, _ => "");
}
