using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker network create</c>, <c>connect</c>, <c>disconnect</c>, <c>ls</c> and <c>rm</c>.</summary>
static class NetworkPlans
{
    public static Plan Create(DockerCommand command)
    {
        var pools = AddressPools.Of(command);
        if (!pools.Ok) return new Plan.Impossible(pools.Error);
        var body = new JsonObject
        {
            ["Name"] = command.Arguments[0].Value,
            ["Driver"] = command.Value("driver") ?? "bridge",
            ["Scope"] = command.Value("scope") ?? "",
            ["IPAM"] = new JsonObject { ["Driver"] = command.Value("ipam-driver") ?? "default", ["Options"] = ContainerBody.Map(command, "ipam-opt"), ["Config"] = pools.Value },
            ["Internal"] = command.IsOn("internal"),
            ["Attachable"] = command.IsOn("attachable"),
            ["Ingress"] = command.IsOn("ingress"),
            ["ConfigOnly"] = command.IsOn("config-only"),
            ["ConfigFrom"] = command.Value("config-from") is { Length: > 0 } other ? new JsonObject { ["Network"] = other } : null,
            ["Options"] = ContainerBody.Map(command, "opt"),
            ["Labels"] = ContainerBody.Map(command, "label"),
        };
        foreach (var (key, field) in new[] { ("ipv4", "EnableIPv4"), ("ipv6", "EnableIPv6") })
            if (command.Flags.Any(flag => flag.Key == key)) body[field] = command.IsOn(key);
        return new Plan.CreateNetwork(command.Arguments[0].Value) { Requests = [new("POST", "/networks/create", "", body)] };
    }

    public static Plan Connect(DockerCommand command)
    {
        var (network, container) = (command.Arguments[0].Value, command.Arguments[1].Value);
        var addresses = new JsonObject();
        if (command.Value("ip") is { Length: > 0 } ip) addresses["IPv4Address"] = ip;
        if (command.Value("ip6") is { Length: > 0 } ip6) addresses["IPv6Address"] = ip6;
        if (Texts(command, "link-local-ip") is { Count: > 0 } local) addresses["LinkLocalIPs"] = local;
        var endpoint = new JsonObject { ["IPAMConfig"] = addresses, ["Links"] = Texts(command, "link"), ["Aliases"] = Texts(command, "alias"), ["DriverOpts"] = ContainerBody.Map(command, "driver-opt") };
        if (command.Value("gw-priority") is { } priority) endpoint["GwPriority"] = Whole.Parse(priority).Value;
        return Change(container, $"connected to {network}", $"/networks/{EngineRequest.Part(network)}/connect", new() { ["Container"] = container, ["EndpointConfig"] = endpoint });
    }

    public static Plan Disconnect(DockerCommand command) => Change(command.Arguments[1].Value, $"disconnected from {command.Arguments[0].Value}", $"/networks/{EngineRequest.Part(command.Arguments[0].Value)}/disconnect",
        new() { ["Container"] = command.Arguments[1].Value, ["Force"] = command.IsOn("force") });

    public static Plan List(DockerCommand command) => LookPlans.Get("/networks", ("filters", Filters.Json(command)));

    public static Plan Remove(DockerCommand command) =>
        new Plan.Change(ContainerPlans.Texts(command.Arguments), "removed") { Requests = [.. command.Arguments.Select(word => new EngineRequest("DELETE", $"/networks/{EngineRequest.Part(word.Value)}"))] };

    static Plan.Change Change(string subject, string done, string path, JsonObject body) => new([subject], done) { Requests = [new("POST", path, "", body)] };

    static JsonArray Texts(DockerCommand command, string key) => ContainerBody.Texts(command.Values(key).Select(word => word.Value));
}
