using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans;

/// <summary>One request to the engine's API, without the version in front of the path.</summary>
/// <param name="Query">Encoded, without the question mark; empty when there is none.</param>
/// <param name="Body">JSON under the engine's own names; null when nothing is sent.</param>
public sealed record EngineRequest(string Method, string Path, string Query = "", JsonObject? Body = null)
{
    /// <summary>Pairs of a query; those without a value are left out.</summary>
    public static string QueryOf(params IEnumerable<(string Name, string? Value)> pairs) =>
        string.Join('&', pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
}
