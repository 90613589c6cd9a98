using System.Collections.Immutable;
using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

/// <summary>What a command leaves of containers.</summary>
enum ContainerEndKind
{
    /// <summary>Their ports are free; the names are still theirs.</summary>
    Stopped,

    /// <summary>Ports and names are free.</summary>
    Removed,

    /// <summary>The names are free; the ports are still theirs.</summary>
    Renamed,

    /// <summary>Those that do not run are removed.</summary>
    Pruned,

    /// <summary>Nobody can tell which are still there.</summary>
    Unknown,
}

/// <summary>A command that ends containers.</summary>
/// <param name="Names">The containers that it names; none when it may be any.</param>
sealed record ContainerEnd(ContainerEndKind Kind, ImmutableArray<string> Names)
{
    /// <summary>Null for a command that ends none.</summary>
    public static ContainerEnd? Of(DockerCommand command) => command.Name switch
    {
        "stop" or "kill" => new(ContainerEndKind.Stopped, NamesOf(command.Arguments)),
        "rm" => new(ContainerEndKind.Removed, NamesOf(command.Arguments)),
        "rename" => new(ContainerEndKind.Renamed, NamesOf([.. command.Arguments.Take(1)])),
        "container prune" or "system prune" => new(ContainerEndKind.Pruned, []),
        _ => command.Path is [{ Value: "compose" }, ..] ? new(ContainerEndKind.Unknown, []) : null,
    };

    /// <summary>None when one of the words is an id or is for the shell to work out.</summary>
    static ImmutableArray<string> NamesOf(ImmutableArray<Word> words) =>
        words.All(word => word.IsLiteral && !word.Value.All(char.IsAsciiHexDigit) && Placeholders.Known(word) is null) ? [.. words.Select(word => word.Value)] : [];
}
