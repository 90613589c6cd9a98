using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>The ARGs before the first FROM, which FROM lines can use.</summary>
public static class GlobalArguments
{
    /// <summary>The defaults as a build without <c>--build-arg</c> sees them; an argument without a default is missing.</summary>
    public static ImmutableDictionary<string, string> Defaults(Dockerfile file) =>
        Instructions(file).Aggregate(ImmutableDictionary<string, string>.Empty, (values, argument) => After(argument, values, file.Escape));

    /// <summary>Kept with the instruction, so that an edit elsewhere leaves the very same values.</summary>
    static ImmutableDictionary<string, string> After(Instruction argument, ImmutableDictionary<string, string> before, char escape)
    {
        if (argument.Kept<Step>() is { } kept && kept.Before == before) return kept.After;
        return argument.Keep(new Step(before, argument.Pairs.Aggregate(before, (values, pair) => Declare(values, pair, escape)))).After;
    }

    static ImmutableDictionary<string, string> Declare(ImmutableDictionary<string, string> values, KeyValue argument, char escape)
    {
        if (argument.Value is not { } value) return values;
        var expanded = Expander.Expand(value.Value, escape, name => values.GetValueOrDefault(name), ExpansionOptions.Whole);
        return expanded.Error is null ? values.SetItem(argument.Key.Value, expanded.Value) : values;
    }

    sealed record Step(ImmutableDictionary<string, string> Before, ImmutableDictionary<string, string> After);

    /// <summary>Each declared argument in the order of the file.</summary>
    public static IEnumerable<KeyValue> Declarations(Dockerfile file) =>
        Instructions(file).SelectMany(instruction => instruction.Pairs);

    static IEnumerable<Instruction> Instructions(Dockerfile file) =>
        file.Instructions.TakeWhile(instruction => instruction.Kind != InstructionKind.From).Where(instruction => instruction.Kind == InstructionKind.Arg);

    /// <summary>A word of a FROM line with the defaults filled in; the platform is that of most machines.</summary>
    public static Expansion Expand(Dockerfile file, Word word)
    {
        var defaults = file.GlobalDefaults;
        return Expander.Expand(word.Value, file.Escape, name => defaults.GetValueOrDefault(name) ?? PlatformArguments.UsualValue(name), ExpansionOptions.Whole);
    }

    /// <summary>True when a build can change what a word of a FROM line says: it uses an argument that is declared, or the platform.</summary>
    internal static bool CanChange(Dockerfile file, Expansion expanded) => expanded.Variables.Any(variable => variable.IsSet || IsDeclared(file, variable.Name));

    static bool IsDeclared(Dockerfile file, string name) => Declarations(file).Any(pair => pair.Key.Value == name);

    /// <summary>The same when it is certain: null when a variable has no default or the word is broken.</summary>
    public static string? Resolve(Dockerfile file, Word word)
    {
        var defaults = file.GlobalDefaults;
        var expanded = Expander.Expand(word.Value, file.Escape, name => defaults.GetValueOrDefault(name), ExpansionOptions.Whole);
        var isCertain = expanded.Error is null && expanded.Variables.All(variable => variable.IsSet || variable.Modifier.Contains('-'));
        return isCertain ? expanded.Value : null;
    }
}
