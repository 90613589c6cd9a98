using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes;

/// <summary>Finds the subcommand of a docker command line and has the flags in front of and behind it read.</summary>
static class CommandReader
{
    public static DockerCommand Read(ImmutableArray<Word> words)
    {
        var globals = FlagReader.Read(words, 1, Commands.Docker, stopsAtArgument: true);
        var first = words.Length - globals.Arguments.Length;
        if (first >= words.Length) return new(words, [], null, globals.Flags, [], []);

        var (length, spec) = Find(words, first);
        var rest = spec is null
            ? new([], [.. words.Skip(first + length)])
            : FlagReader.Read(words, first + length, spec, spec.StopsAtArgument);
        return new(words, [.. words.Skip(first).Take(length)], spec, globals.Flags, rest.Flags, rest.Arguments);
    }

    /// <summary>How many words name the command: two in a group, when the second can be a name at all.</summary>
    static (int Length, CommandSpec? Spec) Find(ImmutableArray<Word> words, int first)
    {
        var name = words[first].Value;
        if (first + 1 < words.Length && IsGroup(name) && !words[first + 1].Value.StartsWith('-'))
            return (2, Commands.Find($"{name} {words[first + 1].Value}"));
        return (1, Commands.Find(name));
    }

    static bool IsGroup(string name) => Commands.Find(name) is { Subcommands.Count: > 0 } || groups.Contains(name);

    /// <summary>Groups of which the catalogue knows some commands only.</summary>
    static readonly HashSet<string> groups =
        [.. Commands.All.SelectMany(command => command.Aliases.Append(command.Name)).Where(name => name.Contains(' ')).Select(name => name.Split(' ')[0])];
}
