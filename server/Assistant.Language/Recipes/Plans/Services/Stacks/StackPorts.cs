using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The ports that a service publishes, lowest published port first.</summary>
static class StackPorts
{
    /// <summary>So many ports the client keeps in their order where the published port is the same.</summary>
    const int MostInOrder = 12;

    public static JsonArray Of(JsonObject service)
    {
        var ports = service.Items("ports").SelectMany(item => item is JsonObject port ? [Long(port)] : Short(item!)).ToList();
        if (ports.Count > MostInOrder && ports.DistinctBy(Published).Count() < ports.Count) throw StackProblem.Unclear;
        return new([.. ports.OrderBy(Published)]);
    }

    static JsonObject Long(JsonObject port)
    {
        var json = new JsonObject();
        if (port.Text("protocol") is { Length: > 0 } protocol) json["Protocol"] = protocol;
        if (port.Count("target") is > 0 and var target) json["TargetPort"] = target;
        if (port.Count("published") is > 0 and var published) json["PublishedPort"] = published;
        if (port.Text("mode") is { Length: > 0 } mode) json["PublishMode"] = mode;
        return json;
    }

    /// <summary>Ports of a range stand in the order of their letters, as the client sorts them. A host's address is ignored: every node listens.</summary>
    static IEnumerable<JsonObject> Short(JsonNode item)
    {
        var text = item.AsValue().TryGetValue<string>(out var written) ? written : StackValue.Number(item)?.ToString() ?? throw StackProblem.Unclear;
        if (text.Contains('=') || PortMapping.Parse(text) is not { Ok: true, Value: var ports }) throw StackProblem.Unclear;
        foreach (var port in ports.OrderBy(port => $"{port.ContainerPort}/{port.Protocol}", StringComparer.Ordinal))
        {
            var range = port.HostPort is "" ? (0, 0) : PortMapping.ParseRange(port.HostPort).Value;
            for (long host = range.Item1; host <= range.Item2; host++)
            {
                var json = new JsonObject { ["Protocol"] = port.Protocol };
                if (port.ContainerPort > 0) json["TargetPort"] = port.ContainerPort;
                if (host > 0) json["PublishedPort"] = host;
                json["PublishMode"] = "ingress";
                yield return json;
            }
        }
    }

    static long Published(JsonObject port) => StackValue.Number(port["PublishedPort"]) ?? 0;
}
