using System.Text.Json;
using Assistant.Engine;

namespace Assistant.Server;

/// <summary><c>assistant.registries</c>: whether registries are asked, and where.</summary>
/// <param name="AreAsked"><c>enabled</c>: false to ask none, whatever is completed or pointed at.</param>
/// <param name="Addresses">
/// <c>addresses</c>: an object of registries as images name them, each with the address that stands in for it. <c>hub.docker.com</c> and
/// <c>api.quay.io</c> are the own interfaces of Docker Hub and quay.io. What is no http address is passed over.
/// </param>
sealed record RegistrySettings(bool AreAsked = true, string Addresses = "{}")
{
    public RegistryAddresses ReadAddresses()
    {
        var set = Set();
        var usual = RegistryAddresses.Usual;
        return new()
        {
            HubApi = set.GetValueOrDefault("hub.docker.com", usual.HubApi),
            QuayApi = set.GetValueOrDefault("api.quay.io", usual.QuayApi),
            Registry = registry => set.TryGetValue(registry, out var address) ? [address] : usual.Registry(registry),
        };
    }

    Dictionary<string, Uri> Set()
    {
        var read = new Dictionary<string, Uri>();
        foreach (var member in JsonElement.Parse(Addresses).EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.String && Uri.TryCreate($"{member.Value.GetString()!.TrimEnd('/')}/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                read[member.Name] = address;
        }
        return read;
    }
}
