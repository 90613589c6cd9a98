using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Language.Tests.Catalogue;

/// <summary>Holds a JSON file to a schema, as far as our schemas go: $ref, type, enum, pattern, range, required, properties, items.</summary>
sealed class JsonShape(JsonElement schema)
{
    /// <summary>What is wrong, each with its path; empty for a file that keeps to the schema.</summary>
    public IEnumerable<string> Errors(JsonElement value) => Errors(value, schema, "");

    IEnumerable<string> Errors(JsonElement value, JsonElement rule, string path)
    {
        if (rule.TryGetProperty("$ref", out var reference)) return Errors(value, Resolve(reference.GetString()!), path);
        if (rule.TryGetProperty("enum", out var options))
            return options.EnumerateArray().Any(option => option.GetString() == value.GetString()) ? [] : [$"{path}: {value} is none of {options}"];
        return rule.GetProperty("type").GetString() switch
        {
            "object" when value.ValueKind == JsonValueKind.Object => ObjectErrors(value, rule, path),
            "array" when value.ValueKind == JsonValueKind.Array =>
                value.EnumerateArray().SelectMany((item, index) => Errors(item, rule.GetProperty("items"), $"{path}[{index}]")),
            "string" when value.ValueKind == JsonValueKind.String => TextErrors(value.GetString()!, rule, path),
            "integer" when value.ValueKind == JsonValueKind.Number => NumberErrors(value.GetInt32(), rule, path),
            "boolean" when value.ValueKind is JsonValueKind.True or JsonValueKind.False => [],
            var type => [$"{path}: {value} is no {type}"],
        };
    }

    IEnumerable<string> ObjectErrors(JsonElement value, JsonElement rule, string path)
    {
        var properties = rule.GetProperty("properties");
        var required = rule.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        return
        [
            .. required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}: {name} is missing"),
            .. value.EnumerateObject().SelectMany(member => properties.TryGetProperty(member.Name, out var known)
                ? Errors(member.Value, known, $"{path}.{member.Name}")
                : [$"{path}: {member.Name} is not known"]),
        ];
    }

    static IEnumerable<string> TextErrors(string value, JsonElement rule, string path)
    {
        if (string.IsNullOrWhiteSpace(value)) yield return $"{path}: is empty";
        if (rule.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value, pattern.GetString()!)) yield return $"{path}: {value} does not match {pattern}";
    }

    static IEnumerable<string> NumberErrors(int value, JsonElement rule, string path)
    {
        var low = rule.TryGetProperty("minimum", out var minimum) ? minimum.GetInt32() : int.MinValue;
        var high = rule.TryGetProperty("maximum", out var maximum) ? maximum.GetInt32() : int.MaxValue;
        if (value < low || value > high) yield return $"{path}: {value} is not between {low} and {high}";
    }

    JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(schema, (at, name) => at.GetProperty(name));
}
