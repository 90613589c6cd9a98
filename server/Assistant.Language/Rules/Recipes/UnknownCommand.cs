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
        command is { Program: "docker", Spec: null, Path.IsEmpty: false } && Unknown(command) is { } finding ? [finding] : [];

    static Finding? Unknown(DockerCommand command)
    {
        var word = command.Path[^1];
        if (!word.IsLiteral || word.Value.StartsWith('[') || word.Value.All(char.IsAsciiLetterUpper)) return null;
        var names = Known(command);
        if (names.Count == 0 || names.Contains(word.Value)) return null;
        var group = string.Join(' ', command.Path.SkipLast(1).Select(part => part.Value).Prepend("docker"));
        return NearestName.Of(word.Value, names) is { } nearest
            ? Rule.At(word.Span, $"There is no command {group} {word.Value}. Did you mean {nearest}?", new Fix($"Change to {nearest}", [new(word.Span, nearest)]))
            : Rule.At(word.Span, $"There is no command {group} {word.Value}.");
    }

    /// <summary>What may stand there; empty in a group of which not every command is known.</summary>
    static List<string> Known(DockerCommand command) =>
        command.Path.Length == 1
            ? [.. Commands.FirstWords.Select(first => first.Name)]
            : [.. Commands.Find(command.Path[0].Value)?.Subcommands.Select(known => known.Name) ?? []];
}
