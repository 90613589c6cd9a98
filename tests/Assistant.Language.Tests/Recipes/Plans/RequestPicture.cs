using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>A plan as lines of text: <c>!</c> an error, <c>?</c> the query, <c>path = json</c> a field that a bare <c>docker create img</c> has not or has otherwise.</summary>
static class RequestPicture
{
    static readonly Dictionary<string, string> bare = Leaves(((Plan.Run)Plans.Of("docker create img")).Create.Body!).ToDictionary();

    public static string Of(Plan plan) => plan switch
    {
        Plan.Impossible impossible => "! " + impossible.Error,
        Plan.Run run => string.Join('\n', Fields(run.Create).Order(StringComparer.Ordinal)),
        Plan.Client => "(done by the docker client)",
        _ => plan.ToString(),
    };

    static IEnumerable<string> Fields(EngineRequest request)
    {
        var leaves = Leaves(request.Body!).ToDictionary();
        var own = leaves.Where(leaf => bare.GetValueOrDefault(leaf.Key, Nothing) != leaf.Value && !(IsNothing(leaf.Value) && !bare.ContainsKey(leaf.Key))).Select(leaf => $"{leaf.Key} = {leaf.Value}");
        return request.Query == "" ? own : own.Prepend("? " + request.Query);
    }

    /// <summary>With quotes as people read them.</summary>
    public static string Json(JsonNode node) => node.ToJsonString(readable);

    static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every field by its path.</summary>
    static IEnumerable<KeyValuePair<string, string>> Leaves(JsonObject json, string path = "") => json.SelectMany(field => field.Value switch
    {
        JsonObject { Count: > 0 } inner => Leaves(inner, $"{path}{field.Key}."),
        var value => [KeyValuePair.Create(path + field.Key, value is null ? Nothing : Json(value))],
    });

    /// <summary>What is null, false, 0 or empty text is the same to the engine as what is left out.</summary>
    static bool IsNothing(string value) => value is Nothing or "false" or "0" or "\"\"";

    const string Nothing = "null";
}
