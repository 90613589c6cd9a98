using System.Collections.Frozen;

namespace Assistant.Language.Catalogue;

/// <summary>Every docker command the assistant knows, as docker client 28 and 29 have them, the common ones first.</summary>
public static class Commands
{
    static readonly CommandIndex index = CommandResources.Index();

    static readonly FrozenDictionary<string, CommandSpec> byName = index.Commands
        .SelectMany(command => command.Aliases.Append(command.Name).Select(name => (name, command)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.command);

    public static IReadOnlyList<CommandSpec> All => index.Commands;

    /// <summary>First words of commands that exist, in docker or its usual plugins, but whose flags are not known here.</summary>
    public static IReadOnlyList<Subcommand> Others => index.Others;

    /// <summary>The flags that may stand between <c>docker</c> and the subcommand.</summary>
    public static CommandSpec Docker { get; } = new()
    {
        Name = "docker",
        Usage = "docker [OPTIONS] COMMAND",
        Meaning = "Talk to the container engine",
    };

    /// <summary>The command of those words, under its name or an alias: <c>container run</c> is <c>run</c>. Null when there is none.</summary>
    public static CommandSpec? Find(string words) => byName.GetValueOrDefault(words);

    /// <summary>The commands of a group such as <c>volume</c> or <c>buildx</c>; empty for a word that is no group.</summary>
    public static IReadOnlyList<Subcommand> Group(string name) =>
        Find(name) is { Subcommands: { Count: > 0 } known } ? known : index.Others.FirstOrDefault(other => other.Name == name)?.Commands ?? [];

    /// <summary>What may follow <c>docker</c>, the common ones first.</summary>
    public static IEnumerable<Subcommand> FirstWords { get; } =
    [
        .. index.Commands.Where(command => !command.Name.Contains(' ')).Select(command => new Subcommand(command.Name, command.Meaning)),
        .. index.Others,
    ];
}
