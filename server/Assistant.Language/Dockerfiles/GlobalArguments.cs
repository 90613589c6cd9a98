namespace Assistant.Language.Dockerfiles;

/// <summary>The ARGs before the first FROM, which FROM lines can use.</summary>
public static class GlobalArguments
{
    /// <summary>The defaults as a build without <c>--build-arg</c> sees them; an argument without a default is missing.</summary>
    public static IReadOnlyDictionary<string, string> Defaults(Dockerfile file)
    {
        var values = new Dictionary<string, string>();
        foreach (var pair in Declarations(file))
        {
            if (pair.Value is not { } value) continue;
            var expanded = Expander.Expand(value.Value, file.Escape, name => values.GetValueOrDefault(name));
            if (expanded.Error is null) values[pair.Key.Value] = expanded.Value;
        }
        return values;
    }

    /// <summary>Each declared argument in the order of the file.</summary>
    public static IEnumerable<KeyValue> Declarations(Dockerfile file) =>
        file.Instructions.TakeWhile(instruction => instruction.Kind != InstructionKind.From)
            .Where(instruction => instruction.Kind == InstructionKind.Arg)
            .SelectMany(instruction => instruction.Pairs);

    /// <summary>A word of a FROM line with the defaults filled in; the platform is that of most machines.</summary>
    public static Expansion Expand(Dockerfile file, Word word)
    {
        var defaults = file.GlobalDefaults;
        return Expander.Expand(word.Value, file.Escape, name => defaults.GetValueOrDefault(name) ?? PlatformArguments.UsualValue(name));
    }

    /// <summary>The same when it is certain: null when a variable has no default or the word is broken.</summary>
    public static string? Resolve(Dockerfile file, Word word)
    {
        var defaults = file.GlobalDefaults;
        var expanded = Expander.Expand(word.Value, file.Escape, name => defaults.GetValueOrDefault(name));
        var isCertain = expanded.Error is null && expanded.Variables.All(variable => variable.IsSet || variable.Modifier.Contains('-'));
        return isCertain ? expanded.Value : null;
    }
}
