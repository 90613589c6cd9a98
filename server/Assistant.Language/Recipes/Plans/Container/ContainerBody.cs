using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>
/// The body of <c>POST /containers/create</c> while it is put together. It begins as the client sends it for a bare image; what a flag
/// does not set and the engine does not need is left out.
/// </summary>
sealed class ContainerBody
{
    public JsonObject Config { get; }

    public JsonObject Host { get; } = new()
    {
        ["NetworkMode"] = "default",
        ["RestartPolicy"] = new JsonObject { ["Name"] = "no", ["MaximumRetryCount"] = 0 },
        ["LogConfig"] = new JsonObject { ["Type"] = "", ["Config"] = new JsonObject() },
        ["ConsoleSize"] = new JsonArray(0, 0),
        ["Dns"] = new JsonArray(),
        ["DnsOptions"] = new JsonArray(),
        ["DnsSearch"] = new JsonArray(),
        ["MemorySwappiness"] = -1,
    };

    public JsonObject Endpoints { get; } = [];

    public ContainerBody(string image) => Config = new()
    {
        ["Image"] = image,
        ["AttachStdin"] = false,
        ["AttachStdout"] = true,
        ["AttachStderr"] = true,
        ["HostConfig"] = Host,
        ["NetworkingConfig"] = new JsonObject { ["EndpointsConfig"] = Endpoints },
    };

    /// <summary>Whether a switch of the container is on.</summary>
    public bool Has(string name) => Config[name]?.GetValue<bool>() ?? false;

    /// <summary>The object under that name, made when it is not there yet.</summary>
    public static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject child) return child;
        var made = new JsonObject();
        parent[name] = made;
        return made;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);

    /// <summary>The <c>name=value</c> pairs of a flag; a name alone has an empty value.</summary>
    public static JsonObject Map(DockerCommand command, string key) =>
        Map(command.Values(key).Select(word => KeyValue.Split(word.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? "")));

    public static JsonObject Map(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var map = new JsonObject();
        foreach (var (key, value) in pairs) map[key] = value;
        return map;
    }
}
