using System.Text.Json;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>A volume or network of an engine. <paramref name="Driver"/> is what keeps or connects it, such as <c>local</c> or <c>bridge</c>.</summary>
public sealed record KeptThing(string Name, string Driver);

/// <summary>The volumes and networks of an engine.</summary>
public sealed class Kept
{
    readonly DockerClient client;

    readonly Requests requests;

    internal Kept(DockerClient client, Requests requests) => (this.client, this.requests) = (client, requests);

    /// <summary>Every volume with a name of its own, in the order of their names.</summary>
    public Task<IReadOnlyList<KeptThing>> Volumes(CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<KeptThing>>(async () =>
    [
        .. (await client.Volumes.ListAsync(cancellation)).Volumes?.Where(volume => !IsNameless(volume.Name)).Select(volume => new KeptThing(volume.Name, volume.Driver)).OrderBy(volume => volume.Name, StringComparer.Ordinal)
            ?? Enumerable.Empty<KeptThing>(),
    ]);

    public Task<IReadOnlyList<KeptThing>> Networks(CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<KeptThing>>(async () =>
    [
        .. (await client.Networks.ListNetworksAsync(null, cancellation)).Select(network => new KeptThing(network.Name, network.Driver)).OrderBy(network => network.Name, StringComparer.Ordinal),
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

    public Task CreateNetwork(string name, CancellationToken cancellation) => EngineException.Explain(() => client.Networks.CreateNetworkAsync(new() { Name = name }, cancellation));

    public Task RemoveNetwork(string name, CancellationToken cancellation) => EngineException.Explain(() => client.Networks.DeleteNetworkAsync(name, cancellation));

    /// <summary>Removes a volume with what it holds; one that a container still uses is refused.</summary>
    public Task RemoveVolume(string name, CancellationToken cancellation) => EngineException.Explain(() => client.Volumes.RemoveAsync(name, force: false, cancellation));

    /// <summary>The engine names a volume that nobody named with 64 digits.</summary>
    internal static bool IsNameless(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
