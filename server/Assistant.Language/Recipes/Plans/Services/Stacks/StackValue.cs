using System.Globalization;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>Reads the values of a compose file whose kinds the schema has checked. What is not written reads as empty.</summary>
static class StackValue
{
    public static JsonObject Map(this JsonObject map, string key) => map[key] as JsonObject ?? [];

    public static string Text(this JsonObject map, string key) => TextOf(map[key]) ?? "";

    /// <summary>The texts of a list, or the one that stands there.</summary>
    public static List<string> Texts(this JsonObject map, string key) => map[key] switch
    {
        null => [],
        JsonArray list => [.. list.Select(AsText)],
        var single => [single.AsText()],
    };

    public static IEnumerable<JsonNode?> Items(this JsonObject map, string key) => map[key] as JsonArray ?? [];

    public static bool IsOn(this JsonObject map, string key) => map[key] is JsonValue value && value.TryGetValue<bool>(out var isOn) && isOn;

    /// <summary>Null when it is not written. The client refuses a negative count in words of its own.</summary>
    public static long? Count(this JsonObject map, string key) => Number(map[key]) switch
    {
        null when map[key] is not null => throw StackProblem.Unclear,
        < 0 => throw StackProblem.Unclear,
        var number => number,
    };

    public static long? Time(this JsonObject map, string key) => map[key] is null ? null : Duration.Parse(map.Text(key)).Value;

    /// <summary>Pairs from a map or from a list of texts, in the order in which the engine gets them; a name alone has no value.</summary>
    public static SortedDictionary<string, string?> Pairs(this JsonObject map, string key, char separator = '=')
    {
        var pairs = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        if (map[key] is JsonObject written)
            foreach (var (name, value) in written) pairs[name] = Printed(value);
        else
            foreach (var (name, value) in map.Texts(key).Select(text => KeyValue.Split(text, separator))) pairs[name] = value;
        return pairs;
    }

    /// <summary>Those pairs as JSON, where no value is an empty one.</summary>
    public static JsonObject Strings(this IEnumerable<KeyValuePair<string, string?>> pairs) => new(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)(pair.Value ?? ""))));

    public static long? Number(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<long>(out var whole) ? whole
        : value.TryGetValue<double>(out var number) && number == Math.Floor(number) ? (long)number
        : null;

    /// <summary>What has to be a text here: the client writes anything else in a way of its own.</summary>
    public static string AsText(this JsonNode? node) => TextOf(node) ?? throw StackProblem.Unclear;

    static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A number as the client prints it.</summary>
    static string? Printed(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<long>(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
        JsonValue value when value.TryGetValue<double>(out var number) && Math.Abs(number) is 0 or (>= 1e-4 and < 1e6) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw StackProblem.Unclear,
    };
}
