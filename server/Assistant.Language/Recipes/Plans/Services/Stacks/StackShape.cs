using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

[Flags]
enum StackKinds
{
    Nothing = 1,
    Text = 2,
    Whole = 4,
    Number = 8,
    Switch = 16,
    List = 32,
    Map = 64,
}

/// <summary>What a value of a compose file may be.</summary>
/// <param name="Words">The client's words for it, when something else stands there.</param>
sealed record StackShape(StackKinds Kinds, string Words)
{
    /// <summary>What stands under the names of a map that are known.</summary>
    public IReadOnlyDictionary<string, StackShape> Members { get; init; } = new Dictionary<string, StackShape>();

    /// <summary>What stands under any other name of that form.</summary>
    public (Regex Name, StackShape? Shape)? Others { get; init; }

    /// <summary>True when a map may have no names but these.</summary>
    public bool IsClosed { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    public StackShape? Items { get; init; }

    public bool IsUnique { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The name of a form that a text has to have, and what tells whether it has.</summary>
    public (string Name, Func<string, bool> Fits)? Format { get; init; }

    /// <summary>Everything that is wrong with a value, in the client's words.</summary>
    public IEnumerable<StackFault> Faults(JsonNode? value, string path)
    {
        if (!Fits(value)) return [new(path, $"must be a {Words}", IsKind: true)];
        return value switch
        {
            JsonObject map => MapFaults(map, path),
            JsonArray list => ListFaults(list, path),
            JsonValue scalar when scalar.TryGetValue<string>(out var text) => TextFaults(text, path),
            _ => [],
        };
    }

    bool Fits(JsonNode? value) => (Kinds & KindsOf(value)) != 0;

    static StackKinds KindsOf(JsonNode? value) => value switch
    {
        null => StackKinds.Nothing,
        JsonObject => StackKinds.Map,
        JsonArray => StackKinds.List,
        JsonValue scalar when scalar.TryGetValue<bool>(out _) => StackKinds.Switch,
        JsonValue scalar when scalar.TryGetValue<string>(out _) => StackKinds.Text,
        JsonValue scalar when scalar.TryGetValue<double>(out var number) && number != Math.Floor(number) => StackKinds.Number,
        _ => StackKinds.Whole | StackKinds.Number,
    };

    IEnumerable<StackFault> MapFaults(JsonObject map, string path)
    {
        foreach (var name in Required)
            if (!map.ContainsKey(name)) yield return new(path, $"{name} is required");
        foreach (var (name, value) in map)
        {
            var below = path is "(root)" ? name : $"{path}.{name}";
            var shape = Members.GetValueOrDefault(name);
            if (shape is null && Others is { } others && others.Name.IsMatch(name)) shape = others.Shape ?? Any;
            if (shape is null && IsClosed) yield return new(path, $"Additional property {name} is not allowed");
            foreach (var fault in shape?.Faults(value, below) ?? []) yield return fault;
        }
    }

    IEnumerable<StackFault> ListFaults(JsonArray list, string path)
    {
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < list.Count; i++)
        {
            if (IsUnique && !seen.TryAdd(list[i]?.ToJsonString() ?? "null", i)) yield return new(path, $"array items[{seen[list[i]?.ToJsonString() ?? "null"]},{i}] must be unique");
            foreach (var fault in Items?.Faults(list[i], $"{path}.{i}") ?? []) yield return fault;
        }
    }

    IEnumerable<StackFault> TextFaults(string text, string path)
    {
        if (Choices.Count > 0 && !Choices.Contains(text)) yield return new(path, $"{path} must be one of the following: {string.Join(", ", Choices.Select(Go.Quoted))}");
        if (Format is { } format && !format.Fits(text)) yield return new(path, $"Does not match format '{format.Name}'");
    }

    static readonly StackShape Any = new(~default(StackKinds), "");
}

/// <summary>One thing that is wrong with a compose file.</summary>
/// <param name="IsKind">True for a value of another kind, which the client tells rather than what else is wrong at that depth.</param>
sealed record StackFault(string Path, string What, bool IsKind = false)
{
    public int Depth => Path.Count(letter => letter is '.');
}
