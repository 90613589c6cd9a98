using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans;

/// <summary>One request to the engine's API, without the version in front of the path.</summary>
/// <param name="Path">May hold <c>{id}</c>: what the engine answered to the request before.</param>
/// <param name="Query">Encoded, in the order of the names and without the question mark; empty when there is none.</param>
/// <param name="Body">JSON under the engine's own names; null when nothing is sent, or something that is no JSON.</param>
public sealed record EngineRequest(string Method, string Path, string Query = "", JsonObject? Body = null)
{
    /// <summary>Pairs of a query; those without a value are left out.</summary>
    public static string QueryOf(params IEnumerable<(string Name, string? Value)> pairs) => string.Join('&',
        from pair in pairs
        where !string.IsNullOrEmpty(pair.Value)
        orderby pair.Name
        select $"{pair.Name}={Uri.EscapeDataString(pair.Value).Replace("%20", "+")}");

    /// <summary>A name as a part of a path; the slashes and colons of an image stay.</summary>
    public static string Part(string name) => Uri.EscapeDataString(name).Replace("%2F", "/").Replace("%3A", ":").Replace("%40", "@");
}
