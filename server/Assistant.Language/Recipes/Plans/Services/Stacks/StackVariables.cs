using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>Puts the values of variables into the texts of a compose file. Where a number or a switch belongs, a text that had variables becomes one.</summary>
static partial class StackVariables
{
    public static JsonNode? Filled(JsonNode? node, string path, Func<string, string?> variable) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Filled(member.Value, path is "" ? member.Key : $"{path}.{member.Key}", variable)))),
        JsonArray list => new JsonArray([.. list.Select(item => Filled(item, $"{path}.[]", variable))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Filled(text, path, variable),
        _ => node?.DeepClone(),
    };

    static JsonNode? Filled(string text, string path, Func<string, string?> variable)
    {
        string? error = null;
        var filled = Reference().Replace(text, reference =>
        {
            // The client forgets an error when a reference after it is fine.
            if (error is not null) throw StackProblem.Unclear;
            if (reference.Groups["escaped"].Success) return "$";
            var written = reference.Groups["written"].Value;
            if (written is not "") return Value(written, variable, ref error);
            error = text;
            return "";
        });
        if (error is not null) throw new StackProblem($"invalid interpolation format for {path}: {Go.Quoted(error)}; you may need to escape any $ with another $");
        return filled == text ? text : StackCasts.Of(filled, path);
    }

    static string Value(string written, Func<string, string?> variable, ref string? error)
    {
        foreach (var mark in new[] { ":-", "-", ":?", "?" })
        {
            var at = written.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0) continue;
            var (name, rest, value) = (written[..at], written[(at + mark.Length)..], variable(written[..at]));
            if (value is not null && !(mark[0] is ':' && value is "")) return value;
            if (mark[^1] is '-') return rest;
            error = $"required variable {name} is missing a value: {rest}";
            return "";
        }
        return variable(written) ?? "";
    }

    /// <summary>As the client has it: without braces a default goes on to the end, or to the next closing brace.</summary>
    [GeneratedRegex(@"\$((?<escaped>\$)|(?<written>[_a-zA-Z][_a-zA-Z0-9]*(:?[-?][^}]*)?)|\{(?<written>[_a-zA-Z][_a-zA-Z0-9]*(:?[-?][^}]*)?)\}|)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
