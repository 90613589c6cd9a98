namespace Assistant.Engine;

/// <summary>Where registries are asked. Every address ends with a slash.</summary>
public sealed record RegistryAddresses
{
    public static RegistryAddresses Usual { get; } = new();

    /// <summary>Docker Hub's own API: tags with sizes and dates, and the search.</summary>
    public Uri HubApi { get; init; } = new("https://hub.docker.com/");

    /// <summary>Quay's own API: tags with dates.</summary>
    public Uri QuayApi { get; init; } = new("https://quay.io/");

    /// <summary>
    /// The addresses at which the registry of a reference, such as <c>docker.io</c> or <c>localhost:5000</c>, may speak registry v2;
    /// the first where somebody answers is taken. Empty for what is no host.
    /// </summary>
    public Func<string, IReadOnlyList<Uri>> Registry { get; init; } = OfHost;

    /// <summary>https alone, as for docker; a registry on this machine may also speak http.</summary>
    static IReadOnlyList<Uri> OfHost(string registry)
    {
        var host = registry is "docker.io" ? "registry-1.docker.io" : registry;
        if (!Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var address)) return [];
        return address.IsLoopback ? [address, new($"http://{host}/")] : [address];
    }
}
