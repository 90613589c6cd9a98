using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The flags of one command, written for a shell, in the order in which they were added.</summary>
/// <param name="secrets">Keeps secrets out of the values; null where they are out already.</param>
sealed class RecipeFlags(Marks marks, ComposeSecrets? secrets = null)
{
    readonly List<string> flags = [];

    public IReadOnlyList<string> All => flags;

    /// <summary>Nothing is added for a value that is not there.</summary>
    public void Add(string flag, string? value)
    {
        if (value is not null) flags.Add($"{flag} {ShellText.Of(secrets?.Without(flag, value) ?? value, marks)}");
    }

    public void AddSwitch(string flag) => flags.Add(flag);

    public void AddSwitch(string flag, YamlNode value, bool alsoOff = false)
    {
        if (IsOn(value)) flags.Add(flag);
        else if (alsoOff) flags.Add($"{flag}=false");
    }

    /// <summary>Each pair of a map or list; a name without a value stands alone.</summary>
    public void AddPairs(string flag, YamlNode pairs)
    {
        foreach (var pair in Pairs(pairs)) Add(flag, pair);
    }

    public static IEnumerable<string> Pairs(YamlNode pairs, char separator = '=') => pairs is YamlMap map
        ? map.Members.SelectMany(member => member.Value.Items.DefaultIfEmpty().Select(value => value?.Scalar is { } text ? $"{member.Key}{separator}{text}" : member.Key))
        : pairs.Items.Select(item => item.Scalar).OfType<string>();

    public static bool IsOn(YamlNode value) => value.Scalar?.ToLowerInvariant() is "true" or "yes" or "on" or "y";
}
