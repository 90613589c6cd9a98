using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Filters <c>name=value</c> as the engine takes them: JSON with a set of values for each name.</summary>
static class Filters
{
    public static string? Json(DockerCommand command, params IEnumerable<string> more) => Json([.. ContainerPlans.Texts(command.Values("filter")), .. more]);

    /// <summary>Null when there are none.</summary>
    public static string? Json(ImmutableArray<string> filters)
    {
        if (filters.IsEmpty) return null;
        var json = new JsonObject();
        foreach (var (name, value) in filters.Select(filter => KeyValue.Split(filter)).OrderBy(filter => filter.Key, StringComparer.Ordinal))
        {
            if (json[name] is not JsonObject values) json[name] = values = [];
            values[value ?? ""] = true;
        }
        return json.ToJsonString();
    }
}
