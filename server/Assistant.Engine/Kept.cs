using System.Text.Json;
using System.Text.Json.Nodes;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>A volume or network of an engine. <paramref name="Driver"/> is what keeps or connects it, such as <c>local</c> or <c>bridge</c>.</summary>
public sealed record KeptThing(string Name, string Driver, IReadOnlyDictionary<string, string> Labels)
{
    internal static KeptThing Of(string name, string driver, IEnumerable<KeyValuePair<string, string>>? labels) => new(name, driver, new Dictionary<string, string>(labels ?? []));
}

/// <summary>What things of one kind take of the engine's disk, in bytes. <paramref name="Reclaimable"/> is what their removal would free without taking anything from a container.</summary>
public sealed record DiskUse(string Kind, int Count, long Size, long Reclaimable);

/// <summary>The volumes and networks of an engine.</summary>
public sealed class Kept
{
    static readonly Version ChecksNames = new(1, 44);

    readonly DockerClient client;

    readonly Requests requests;

    internal Kept(DockerClient client, Requests requests) => (this.client, this.requests) = (client, requests);

    /// <summary>Every volume with a name of its own, in the order of their names.</summary>
    public Task<IReadOnlyList<KeptThing>> Volumes(CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<KeptThing>>(async () =>
    [
        .. (await client.Volumes.ListAsync(cancellation)).Volumes?.Where(volume => !IsNameless(volume.Name)).Select(volume => KeptThing.Of(volume.Name, volume.Driver, volume.Labels)).OrderBy(volume => volume.Name, StringComparer.Ordinal)
            ?? Enumerable.Empty<KeptThing>(),
    ]);

    public Task<IReadOnlyList<KeptThing>> Networks(CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<KeptThing>>(async () =>
    [
        .. (await client.Networks.ListNetworksAsync(null, cancellation)).Select(network => KeptThing.Of(network.Name, network.Driver, network.Labels)).OrderBy(network => network.Name, StringComparer.Ordinal),
    ]);

    /// <summary>How many bytes each of the volumes holds, by its name; one whose size the engine does not know is left out.</summary>
    public Task<IReadOnlyDictionary<string, long>> VolumeSizes(CancellationToken cancellation) => EngineException.Explain<IReadOnlyDictionary<string, long>>(async () =>
    {
        var used = await requests.Get("/system/df?type=volume", cancellation);
        var sizes = new Dictionary<string, long>();
        if (!used.TryGetProperty("Volumes", out var volumes) || volumes.ValueKind is not JsonValueKind.Array) return sizes;
        foreach (var volume in volumes.EnumerateArray())
            if (volume.TryGetProperty("UsageData", out var usage) && usage.ValueKind is JsonValueKind.Object && usage.GetProperty("Size").GetInt64() is >= 0 and var size)
                sizes[volume.GetProperty("Name").GetString()!] = size;
        return sizes;
    });

    /// <summary>What takes the engine's disk, as <c>docker system df</c> tells it: images, containers, volumes and what builds have kept.</summary>
    public Task<IReadOnlyList<DiskUse>> DiskUse(CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<DiskUse>>(async () =>
    {
        var used = await requests.Get("/system/df", cancellation);
        return
        [
            Sum("Images", used, "Images", image => Number(image, "Size") - Math.Max(Number(image, "SharedSize"), 0), image => Number(image, "Containers") == 0),
            Sum("Containers", used, "Containers", container => Number(container, "SizeRw"), container => container.GetProperty("State").GetString() is not ("running" or "paused")),
            Sum("Volumes", used, "Volumes", volume => Number(volume, "UsageData", "Size"), volume => Number(volume, "UsageData", "RefCount") == 0),
            Sum("Build cache", used, "BuildCache", cache => Number(cache, "Size"), cache => !cache.GetProperty("InUse").GetBoolean()),
        ];
    });

    static DiskUse Sum(string kind, JsonElement used, string list, Func<JsonElement, long> size, Func<JsonElement, bool> isUnused)
    {
        List<JsonElement> things = used.TryGetProperty(list, out var found) && found.ValueKind is JsonValueKind.Array ? [.. found.EnumerateArray()] : [];
        return new(kind, things.Count, things.Sum(size), things.Where(isUnused).Sum(size));
    }

    /// <summary>0 for what the engine leaves out, as it does with nothing.</summary>
    static long Number(JsonElement thing, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (thing.ValueKind is not JsonValueKind.Object || !thing.TryGetProperty(name, out thing)) return 0;
        return thing.ValueKind is JsonValueKind.Number ? thing.GetInt64() : 0;
    }

    /// <summary>Makes a network.</summary>
    /// <param name="body">What <c>POST /networks/create</c> takes.</param>
    public Task CreateNetwork(JsonObject body, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => EngineException.Explain(() =>
    {
        var network = Labels.On(body, labels);
        // An older engine makes a second network of the same name unless it is told not to.
        if (requests.ApiVersion < ChecksNames) network["CheckDuplicate"] = true;
        return requests.Post("/networks/create", network, cancellation);
    });

    /// <summary>Makes a volume, and leaves one of that name as it is. Gives its name.</summary>
    /// <param name="body">What <c>POST /volumes/create</c> takes.</param>
    public Task<string> CreateVolume(JsonObject body, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) =>
        EngineException.Explain(async () => (await requests.Post("/volumes/create", Labels.On(body, labels), cancellation)).GetProperty("Name").GetString()!);

    /// <summary>The first name after <paramref name="volume"/>, such as <c>pgdata-2</c>, that no volume has.</summary>
    public async Task<string> FreeVolumeName(string volume, CancellationToken cancellation) =>
        Names.NextFree(volume, (await Volumes(cancellation)).Select(kept => kept.Name));

    public Task RemoveNetwork(string name, CancellationToken cancellation) => EngineException.Explain(() => client.Networks.DeleteNetworkAsync(name, cancellation));

    /// <summary>Removes a volume with what it holds; one that a container still uses is refused.</summary>
    public Task RemoveVolume(string name, CancellationToken cancellation) => EngineException.Explain(() => client.Volumes.RemoveAsync(name, force: false, cancellation));

    /// <summary>The engine names a volume that nobody named with 64 digits.</summary>
    internal static bool IsNameless(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
