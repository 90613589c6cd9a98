using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Graphics cards and other devices of the host.</summary>
static class DeviceFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        var requests = new JsonArray([.. command.Values("gpus").Select(word => (JsonNode)Request(GpuRequest.Parse(word.Value).Value!))]);
        var devices = new JsonArray();
        List<string> registered = [];
        foreach (var text in command.Values("device").Select(word => word.Value))
        {
            if (DeviceMapping.IsRegisteredName(text))
            {
                registered.Add(text);
                continue;
            }
            var device = DeviceMapping.Parse(text);
            if (!device.Ok) return device.Error;
            devices.Add((JsonNode)new JsonObject
            {
                ["PathOnHost"] = device.Value.Host,
                ["PathInContainer"] = device.Value.Container,
                ["CgroupPermissions"] = device.Value.Permissions,
            });
        }
        if (registered.Count > 0) requests.Add((JsonNode)Registered(registered));
        if (devices.Count > 0) body.Host["Devices"] = devices;
        if (requests.Count > 0) body.Host["DeviceRequests"] = requests;
        var rules = command.Values("device-cgroup-rule").Select(word => word.Value).ToList();
        if (rules.Count > 0) body.Host["DeviceCgroupRules"] = ContainerBody.Texts(rules);
        return null;
    }

    static JsonObject Request(GpuRequest request) => new()
    {
        ["Driver"] = request.Driver,
        ["Count"] = request.Count,
        ["DeviceIDs"] = request.Devices is { } devices ? ContainerBody.Texts(devices) : null,
        ["Capabilities"] = new JsonArray((JsonNode)ContainerBody.Texts(request.Capabilities)),
        ["Options"] = ContainerBody.Map(request.Options),
    };

    static JsonObject Registered(List<string> names) => new()
    {
        ["Driver"] = "cdi",
        ["Count"] = 0,
        ["DeviceIDs"] = ContainerBody.Texts(names),
        ["Capabilities"] = null,
        ["Options"] = null,
    };
}
