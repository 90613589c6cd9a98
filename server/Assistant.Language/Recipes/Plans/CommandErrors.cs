using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>What the docker client refuses of any command before it looks at its meaning, in its words.</summary>
static class CommandErrors
{
    public static string? Of(DockerCommand command)
    {
        if (command.Path.IsEmpty) return "Write a command after docker, such as run or ps.";
        if (command.GlobalFlags.Select(FlagError).FirstOrDefault(error => error is not null) is { } global) return global;
        if (command.GlobalFlags.FirstOrDefault(flag => flag.Key is "host" or "context" or "config" || flag.Key.StartsWith("tls", StringComparison.Ordinal)) is { } engine)
            return $"The assistant runs commands on the engine of its own setting; remove {engine.Name}.";
        if (command.Spec is null)
            return IsKnown(command.Path) ? null : $"docker: unknown command: docker {string.Join(' ', command.Path.Select(word => word.Value))}";
        foreach (var flag in command.Flags)
            if (FlagError(flag) is { } error) return flag.MissesValue && ArgumentsError(command) is { } also ? $"{error} ({also})" : error;
        return ArgumentsError(command) ?? EmptyName(command);
    }

    /// <summary>True for a command that exists, but whose flags the catalogue does not have.</summary>
    public static bool IsKnown(ImmutableArray<Word> path) => Commands.Others.Any(other => other.Name == path[0].Value)
        || (path is [var group, var name] && Commands.Find(group.Value) is { } found && found.Subcommands.Any(command => command.Name == name.Value));

    public static string? EmptyName(DockerCommand command) => command.Arguments.Where((word, index) => command.KindOf(index) == ArgumentKind.Container && string.IsNullOrWhiteSpace(word.Value)).Any()
        ? "invalid container name or ID: value is empty"
        : null;

    static string? FlagError(Flag flag)
    {
        if (flag.Spec is null) return Unknown(flag);
        if (flag.MissesValue) return flag.Name.StartsWith("--") ? $"flag needs an argument: {flag.Name}" : $"flag needs an argument: '{flag.Name[1]}' in {flag.Word.Value}";
        if (flag.Value is null) return null;
        var reason = FlagValues.Error(flag.Spec, flag.Value.Value);
        return reason is null ? null : $"invalid argument {Go.Quoted(flag.Value.Value)} for {Go.Quoted(flag.Spec.Names)} flag: {reason}";
    }

    static string Unknown(Flag flag)
    {
        if (!flag.Name.StartsWith("--")) return $"unknown shorthand flag: '{flag.Name[1]}' in {flag.Word.Value}";
        return flag.Name.Length == 2 || flag.Name[2] is '-' or '=' ? $"bad flag syntax: {flag.Word.Value}" : $"unknown flag: {flag.Name}";
    }

    /// <summary>How many arguments a command takes, from its usage: words in brackets may be left out, dots repeat.</summary>
    public static string? ArgumentsError(DockerCommand command)
    {
        if (command.Spec is not { Subcommands.Count: 0 } spec || command.Flags.Any(flag => flag.Key == "help")) return null;
        var (least, most) = ArgumentCount.Of(spec.Usage);
        var count = command.Arguments.Length;
        var name = string.Join(' ', command.Path.Select(word => word.Value));
        if (count >= least && count <= most) return null;
        if (most == 0) return $"'docker {name}' accepts no arguments";
        if (least == most) return $"'docker {name}' requires {Counted(least)}";
        return count < least ? $"'docker {name}' requires at least {Counted(least)}" : $"'docker {name}' requires at most {Counted(most)}";
    }

    static string Counted(int number) => number == 1 ? "1 argument" : $"{number} arguments";
}
