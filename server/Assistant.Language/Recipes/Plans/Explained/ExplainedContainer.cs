using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>A container that is to be made: its request, and what is known of its image.</summary>
sealed record ExplainedContainer(Plan.Run Run, JsonObject Config, JsonObject Host, ImageFacts? Image, ImageCatalogue Catalogue)
{
    public static ExplainedContainer Of(Plan.Run run, ImageCatalogue catalogue) => new(run, run.Create.Body!, (JsonObject)run.Create.Body!["HostConfig"]!, catalogue.Find(run.Image), catalogue);

    public string NetworkMode => Text(Host, "NetworkMode");

    /// <summary>The variables as they are passed on; a name alone has no value here.</summary>
    public ImmutableArray<string> Variables => Texts(Config, "Env");

    public bool Sets(string variable) => Variables.Any(text => text.StartsWith(variable + "=", StringComparison.Ordinal));

    public static string Text(JsonObject json, string name) => json[name]?.GetValue<string>() ?? "";

    public static long Number(JsonObject json, string name) => json[name]?.GetValue<long>() ?? 0;

    public static bool IsOn(JsonObject json, string name) => json[name]?.GetValue<bool>() ?? false;

    public static ImmutableArray<string> Texts(JsonObject json, string name) => json[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : [];

    public static IEnumerable<JsonObject> Objects(JsonObject json, string name) => json[name] is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Listed(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
