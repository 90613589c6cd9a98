using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>A volume or network of an engine. <paramref name="Driver"/> is what keeps or connects it, such as <c>local</c> or <c>bridge</c>.</summary>
public sealed record KeptThing(string Name, string Driver);

/// <summary>The volumes and networks of an engine.</summary>
public sealed class Kept
{
    readonly DockerClient client;

    internal Kept(DockerClient client) => this.client = client;

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

    /// <summary>The engine names a volume that nobody named with 64 digits.</summary>
    static bool IsNameless(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
