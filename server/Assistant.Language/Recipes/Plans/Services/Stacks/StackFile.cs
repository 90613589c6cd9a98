using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistant.Language.Yaml;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>Reads a compose file as <c>docker stack</c> does: values with their kinds, variables filled in, and held to the schema.</summary>
static partial class StackFile
{
    public static JsonObject Read(string text, Func<string, string?> variable)
    {
        // A tag says that a value is of another kind than it looks, a directive is seldom taken, and a tab no indentation; the client has its own words for what is no YAML.
        text = text.TrimStart('\uFEFF');
        if (text.StartsWith('%') || TagOrTab().IsMatch(text) || YamlReader.Read(text) is not { Ok: true, Value: var root }) throw StackProblem.Unclear;
        if (root is not YamlMap map) throw new StackProblem("top-level object must be a mapping");
        var file = Tree(map);
        if (Forbidden(file) is { Count: > 0 } forbidden) throw new StackProblem($"Compose file contains unsupported options:\n\n{string.Join("\n\n", forbidden)}");
        var version = file["version"] switch
        {
            null => file.ContainsKey("version") ? "<nil>" : "",
            JsonValue written => written.ToString(),
            _ => throw StackProblem.Unclear,
        };
        file = StackVariables.Filled(file, "", variable)!.AsObject();
        return StackSchema.Problem(file, version) is { } problem ? throw new StackProblem(problem) : file;
    }

    /// <summary>What a service says and the client ignores with a warning.</summary>
    public static IEnumerable<string> Ignored(JsonObject file) => file.Map("services").SelectMany(service => service.Value!.AsObject())
        .Select(member => member.Key).Where(ignored.Contains).Distinct().Order(StringComparer.Ordinal);

    static JsonObject Tree(YamlMap map)
    {
        var tree = new JsonObject();
        foreach (var (key, value) in map.Members)
        {
            if (StackScalar.Of(new YamlText(key, IsPlain: true)) is not JsonValue scalar || !scalar.TryGetValue<string>(out _)) throw StackProblem.Unclear;
            tree[key] = Tree(value);
        }
        return tree;
    }

    static JsonNode? Tree(YamlNode node) => node switch
    {
        YamlMap map => Tree(map),
        YamlList list => new JsonArray([.. list.Values.Select(Tree)]),
        _ => StackScalar.Of((YamlText)node),
    };

    static List<string> Forbidden(JsonObject file) =>
        file["services"] is not JsonObject services ? [] :
        [.. services.Select(service => service.Value).OfType<JsonObject>().SelectMany(service => service).Select(member => member.Key).Distinct()
            .Where(forbidden.ContainsKey).Select(key => $"{key}: {forbidden[key]}").Order(StringComparer.Ordinal)];

    /// <summary>Keys of older formats, with what the client says of them.</summary>
    static readonly Dictionary<string, string> forbidden = new()
    {
        ["extends"] = "Support for `extends` is not implemented yet.",
        ["volume_driver"] = "Instead of setting the volume driver on the service, define a volume using the top-level `volumes` option and specify the driver there.",
        ["volumes_from"] = "To share a volume between services, define it using the top-level `volumes` option and reference it from each service that shares it using the service-level `volumes` option.",
        ["cpu_quota"] = "Set resource limits using deploy.resources",
        ["cpu_shares"] = "Set resource limits using deploy.resources",
        ["cpuset"] = "Set resource limits using deploy.resources",
        ["mem_limit"] = "Set resource limits using deploy.resources",
        ["memswap_limit"] = "Set resource limits using deploy.resources",
    };

    /// <summary>The client names <c>restart</c> too, and follows it all the same.</summary>
    static readonly HashSet<string> ignored =
    [
        "build", "cgroup_parent", "cgroupns_mode", "container_name", "devices", "domainname", "expose", "external_links", "ipc", "links", "mac_address", "network_mode", "oom_score_adj", "pid",
        "privileged", "security_opt", "shm_size", "tmpfs", "userns_mode",
    ];

    [GeneratedRegex(@"(^|[\s\[{,])!(![A-Za-z]|<|[A-Za-z]|\s*$)|^ *\t\s*\S", RegexOptions.Multiline)]
    private static partial Regex TagOrTab();
}
