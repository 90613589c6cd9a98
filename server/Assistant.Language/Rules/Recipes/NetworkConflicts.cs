using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

/// <summary>Flags that do not go with the network that a container is on.</summary>
static class NetworkConflicts
{
    public static IEnumerable<Conflict> Of(DockerCommand command)
    {
        List<(Flag Flag, NetworkAttachment Network)> networks = [];
        foreach (var written in WrittenFlag.In(command, "network"))
            if (NetworkAttachment.Parse(written.Read) is { Ok: true, Value: { Target: not "" } network }) networks.Add((written.Flag, network));
        if (networks.Count < command.Flags.Count(flag => flag.Key == "network")) return [];
        var first = networks is [var (_, only), ..] ? only : new NetworkAttachment("default");
        return [.. Several(networks), .. NeedsOwnNetwork(command, first), .. Twice(command, first), .. WithHostOrNone(command, first.Target), .. WithContainer(command, first.Target)];
    }

    static IEnumerable<Conflict> Several(List<(Flag Flag, NetworkAttachment Network)> networks)
    {
        for (var i = 1; i < networks.Count; i++)
        {
            var (flag, network) = networks[i];
            if (networks.Take(i).Any(before => before.Network.Target == network.Target)) yield return new(flag, $"The network {network.Target} is written twice.");
            else if (network.IsUserDefined != networks[0].Network.IsUserDefined)
                yield return new(flag, $"{network.Target} and {networks[0].Network.Target} cannot go together: bridge, host, none and container: stand alone.");
            else if (!network.IsUserDefined) yield return new(flag, $"Only networks that you have made can be several; {networks[0].Network.Target} stands alone.");
        }
    }

    static IEnumerable<Conflict> NeedsOwnNetwork(DockerCommand command, NetworkAttachment network)
    {
        if (network.IsUserDefined) yield break;
        foreach (var key in new[] { "network-alias", "ip", "ip6" })
            if (Last(command, key) is { } flag)
                yield return new(flag, $"{flag.Name} needs a network that you have made: docker network create NAME, then --network NAME.");
    }

    /// <summary>What is said of an endpoint in --network and once more by a flag of its own.</summary>
    static IEnumerable<Conflict> Twice(DockerCommand command, NetworkAttachment network)
    {
        (string Key, bool IsWritten)[] fields =
        [
            ("network-alias", !network.Aliases.IsEmpty), ("ip", network.Ipv4 is not null), ("ip6", network.Ipv6 is not null), ("mac-address", network.MacAddress is not null),
            ("link-local-ip", !network.LinkLocalIps.IsEmpty),
        ];
        foreach (var (key, isWritten) in fields)
            if (isWritten && Last(command, key) is { } flag) yield return new(flag, $"{flag.Name} is said twice: --network has it already.");
    }

    static IEnumerable<Conflict> WithHostOrNone(DockerCommand command, string network)
    {
        if (network is not ("host" or "none")) yield break;
        if (Published(command) is { } published)
            yield return new(published, network is "host"
                ? $"{published.Name} has no effect with --network host: what listens in the container listens on the host already."
                : $"{published.Name} has no effect with --network none: nothing reaches the container.", Severity.Warning);
        if (network is "host" && Last(command, "link") is { } link) yield return new(link, "--link cannot be used with --network host.");
    }

    /// <summary>A container on the network of another has its ports, its names and its name servers.</summary>
    static IEnumerable<Conflict> WithContainer(DockerCommand command, string network)
    {
        if (!network.StartsWith("container:", StringComparison.Ordinal)) yield break;
        if ((Published(command) ?? Last(command, "expose")) is { } published)
            yield return new(published, $"{published.Name} cannot be used with --network {network}: publish the ports of that container.");
        foreach (var key in new[] { "hostname", "dns", "add-host", "mac-address", "link" })
            if (Last(command, key) is { } flag) yield return new(flag, $"{flag.Name} cannot be used with --network {network}: that container's settings hold.");
    }

    static Flag? Published(DockerCommand command) => command.Flags.FirstOrDefault(flag => flag.Key == "publish" || (flag.Key == "publish-all" && flag.IsOn));

    static Flag? Last(DockerCommand command, string key) => command.Flags.LastOrDefault(flag => flag.Key == key);
}
