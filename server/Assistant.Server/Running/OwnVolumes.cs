using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Server.Running;

/// <summary>
/// Volumes with a name that a container is to have and that are not there yet: made before it, with labels that tie them to its text, so that
/// Clean Up still finds them when the container has gone. An engine would make them too, but without labels.
/// </summary>
static class OwnVolumes
{
    /// <param name="body">What the container is made from.</param>
    public static async Task Make(Engine.Engine engine, JsonObject body, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation)
    {
        if (Wanted(body).ToList() is not { Count: > 0 } wanted) return;
        var there = (await engine.Kept.Volumes(cancellation)).Select(volume => volume.Name).ToHashSet();
        foreach (var volume in wanted)
            if (there.Add((string)volume["Name"]!)) await engine.Kept.CreateVolume(volume, labels, cancellation);
    }

    /// <summary>What <c>POST /volumes/create</c> takes for each.</summary>
    static IEnumerable<JsonObject> Wanted(JsonObject body) => Binds(body["HostConfig"]).Concat(Mounts(body["HostConfig"]));

    static IEnumerable<JsonObject> Binds(JsonNode? host) =>
        from bind in host?["Binds"] as JsonArray ?? []
        let mount = VolumeMount.Parse((string)bind!)
        where mount is { Ok: true, Value: { IsBind: false, Source: not "" } }
        select new JsonObject { ["Name"] = mount.Value!.Source, ["Driver"] = host!["VolumeDriver"]?.DeepClone() ?? "" };

    static IEnumerable<JsonObject> Mounts(JsonNode? host) =>
        from mount in host?["Mounts"] as JsonArray ?? []
        where (string?)mount!["Type"] is "volume" && (string?)mount["Source"] is { Length: > 0 }
        let options = mount["VolumeOptions"]
        select new JsonObject
        {
            ["Name"] = (string)mount["Source"]!,
            ["Driver"] = options?["DriverConfig"]?["Name"]?.DeepClone() ?? "",
            ["DriverOpts"] = options?["DriverConfig"]?["Options"]?.DeepClone(),
            ["Labels"] = options?["Labels"]?.DeepClone(),
        };
}
