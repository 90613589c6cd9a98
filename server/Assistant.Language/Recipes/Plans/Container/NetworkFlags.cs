using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Networks, addresses, names and name servers.</summary>
static class NetworkFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        if (command.Value("mac-address") is { Length: > 0 } mac && !IsMacAddress(mac)) return $"{mac} is not a valid mac address";
        var hosts = command.Values("add-host").Select(word => ExtraHost.Parse(word.Value).Value!).ToList();
        if (hosts.Count > 0) body.Host["ExtraHosts"] = ContainerBody.Texts(hosts);
        body.Host["Dns"] = ContainerBody.Texts(command.Values("dns").Select(word => InternetAddress.Plain(word.Value.Trim())));
        body.Host["DnsOptions"] = Texts(command, "dns-option");
        body.Host["DnsSearch"] = ContainerBody.Texts(command.Values("dns-search").Select(word => Domain(word.Value)));
        if (command.Values("link").Any()) body.Host["Links"] = Texts(command, "link");
        return Networks(command, body);
    }

    static string? Networks(DockerCommand command, ContainerBody body)
    {
        var written = command.Values("network").Select(word => NetworkAttachment.Parse(word.Value).Value!).ToImmutableArray();
        var networks = written.IsEmpty ? [new NetworkAttachment("default")] : written;
        body.Host["NetworkMode"] = networks[0].Target;
        body.Endpoints.Clear();
        for (var i = 0; i < networks.Length; i++)
        {
            var network = i == 0 ? WithFlags(networks[0], command) : networks[i];
            if (!network.Ok) return network.Error;
            if (Error(network.Value) is { } error) return error;
            if (body.Endpoints.ContainsKey(network.Value.Target)) return $"network {Go.Quoted(network.Value.Target)} is specified multiple times";
            if (written.Length == 1 && network.Value.IsPlain) continue;
            body.Endpoints[network.Value.Target] = Endpoint(network.Value);
        }
        return networks.Any(network => network.IsUserDefined) && !networks.All(network => network.IsUserDefined)
            ? "conflicting options: cannot attach both user-defined and non-user-defined network-modes"
            : null;
    }

    /// <summary>The first network takes what flags of their own say about an endpoint; saying it twice is refused.</summary>
    static Parsed<NetworkAttachment> WithFlags(NetworkAttachment network, DockerCommand command)
    {
        var aliases = All(command, "network-alias");
        var links = All(command, "link");
        var local = All(command, "link-local-ip");
        if (!network.Aliases.IsEmpty && !aliases.IsEmpty) return Both("--network-alias", "alias");
        if (network.Ipv4 is not null && command.Value("ip") is not null) return Both("--ip", "IPv4 address");
        if (network.Ipv6 is not null && command.Value("ip6") is not null) return Both("--ip6", "IPv6 address");
        if (network.MacAddress is not null && command.Value("mac-address") is not null) return Both("--mac-address", "MAC address");
        if (!network.LinkLocalIps.IsEmpty && !local.IsEmpty) return Both("--link-local-ip", "link-local IP addresses");
        return network with
        {
            Aliases = network.Aliases.AddRange(aliases),
            Links = network.IsUserDefined ? links : [],
            Ipv4 = network.Ipv4 ?? command.Value("ip"),
            Ipv6 = network.Ipv6 ?? command.Value("ip6"),
            MacAddress = network.MacAddress ?? command.Value("mac-address"),
            LinkLocalIps = network.LinkLocalIps.AddRange(local),
        };
    }

    static Refused Both(string flag, string what) => new($"conflicting options: cannot specify both {flag} and per-network {what}");

    static string? Error(NetworkAttachment network)
    {
        if (string.IsNullOrWhiteSpace(network.Target)) return "no name set for network";
        return !network.IsUserDefined && !network.Aliases.IsEmpty ? "network-scoped aliases are only supported for user-defined networks" : null;
    }

    static JsonObject Endpoint(NetworkAttachment network)
    {
        var endpoint = new JsonObject { ["IPAMConfig"] = null, ["Links"] = null, ["Aliases"] = null };
        if (!string.IsNullOrEmpty(network.Ipv4)) ContainerBody.Child(endpoint, "IPAMConfig")["IPv4Address"] = network.Ipv4;
        if (!string.IsNullOrEmpty(network.Ipv6)) ContainerBody.Child(endpoint, "IPAMConfig")["IPv6Address"] = network.Ipv6;
        if (!network.LinkLocalIps.IsEmpty) ContainerBody.Child(endpoint, "IPAMConfig")["LinkLocalIPs"] = ContainerBody.Texts(network.LinkLocalIps);
        if (!network.Links.IsEmpty) endpoint["Links"] = ContainerBody.Texts(network.Links);
        if (!network.Aliases.IsEmpty) endpoint["Aliases"] = ContainerBody.Texts(network.Aliases);
        if (!string.IsNullOrEmpty(network.MacAddress)) endpoint["MacAddress"] = network.MacAddress;
        if (!network.DriverOptions.IsEmpty) endpoint["DriverOpts"] = ContainerBody.Map(network.DriverOptions);
        if (network.GatewayPriority != 0) endpoint["GwPriority"] = network.GatewayPriority;
        return endpoint;
    }

    /// <summary>Without the dot at its end, which says that the name is complete; a dot alone stands for no domain.</summary>
    static string Domain(string text) => text.Trim(' ') is { Length: > 1 } domain ? domain.TrimEnd('.') : text.Trim(' ');

    public static bool IsMacAddress(string text) =>
        text.Trim().Split(':', '-') is { Length: 6 or 8 or 20 } pairs ? pairs.All(pair => pair.Length == 2 && pair.All(char.IsAsciiHexDigit))
        : text.Trim().Split('.') is { Length: 3 or 4 or 10 } fours && fours.All(four => four.Length == 4 && four.All(char.IsAsciiHexDigit));

    static ImmutableArray<string> All(DockerCommand command, string key) => [.. command.Values(key).Select(word => word.Value)];

    static JsonArray Texts(DockerCommand command, string key) => ContainerBody.Texts(All(command, key));
}
