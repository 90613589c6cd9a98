using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class UnknownCommand
{
    public static readonly Rule Rule = CommandRule.Of("DC001", "Docker has no such command", Severity.Error, """
        The word after `docker`, or after a group such as `docker volume`, is none that docker knows. Commands of the usual
        plugins, such as `docker compose`, are known too.

        Bad:

        ```sh
        docker rum -d rocker/tidyverse
        ```

        Good:

        ```sh
        docker run -d rocker/tidyverse
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        command is { Program: "docker", Spec: null, Path.IsEmpty: false } && (InPlugin(command) ?? Unknown(command)) is { } finding ? [finding] : [];

    static Finding? Unknown(DockerCommand command)
    {
        var word = command.Path[^1];
        if (!word.IsLiteral || word.Value.StartsWith('[') || word.Value.All(char.IsAsciiLetterUpper)) return null;
        var names = Known(command);
        if (names.Count == 0 || names.Contains(word.Value)) return null;
        var group = string.Join(' ', command.Path.SkipLast(1).Select(part => part.Value).Prepend("docker"));
        return NearestName.Of(word.Value, names) is { } nearest
            ? Rule.At(word.Span, $"There is no command {group} {word.Value}. Did you mean {nearest}?", new Fix($"Change to {nearest}", [new(word.Span, nearest)], NearestName.IsSure(word.Value, nearest, names)))
            : Rule.At(word.Span, $"There is no command {group} {word.Value}.");
    }

    /// <summary>
    /// A word that is nearly a command of a group such as <c>compose</c>, of which not every command is known: only a slip of the
    /// hand is told.
    /// </summary>
    static Finding? InPlugin(DockerCommand command)
    {
        var word = command.Path is [_, var second] ? second : command.Arguments.FirstOrDefault();
        if (word is not { IsLiteral: true, Value: [var first, ..] } || !char.IsAsciiLetter(first) || command.Words.IndexOf(word) != command.Words.IndexOf(command.Path[0]) + 1) return null;
        var group = command.Path[0].Value;
        var names = Commands.Find(group) is null ? Commands.Group(group).Select(known => known.Name).ToList() : [];
        if (names.Contains(word.Value) || rare.Contains($"{group} {word.Value}") || NearestName.Of(word.Value, names) is not { } nearest) return null;
        return Rule.At(word.Span, $"There is no command docker {group} {word.Value}. Did you mean {nearest}?", new Fix($"Change to {nearest}", [new(word.Span, nearest)], NearestName.IsSure(word.Value, nearest, names)));
    }

    /// <summary>Commands that exist and are not among those that are explained.</summary>
    static readonly HashSet<string> rare =
    [
        "compose alpha", "compose attach", "compose bridge", "compose commit", "compose convert", "compose export", "compose publish", "compose scale", "compose stats", "compose viz", "compose volumes", "compose help",
        "buildx dap", "buildx debug", "buildx dial-stdio", "buildx history", "buildx install", "buildx uninstall", "buildx policy", "buildx help", "manifest help", "builder help",
    ];

    /// <summary>What may stand there; empty in a group of which not every command is known.</summary>
    static List<string> Known(DockerCommand command) =>
        command.Path.Length == 1
            ? [.. Commands.FirstWords.Select(first => first.Name)]
            : [.. Commands.Find(command.Path[0].Value)?.Subcommands.Select(known => known.Name) ?? []];
}
