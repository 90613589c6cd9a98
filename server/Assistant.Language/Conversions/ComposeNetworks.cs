using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The networks of services, and those that the file makes or finds.</summary>
static class ComposeNetworks
{
    public static void Add(MarkedCommand run, YamlMap service, ComposeFile file)
    {
        var command = run.Command;
        var networks = command.Values("network").Select(word => NetworkAttachment.Parse(word.Value)).Where(network => network.Ok).Select(network => network.Value!).ToList();
        if (networks is [var first, ..] && !first.IsUserDefined) service.Add("network_mode", Mode(first.Target, file));
        foreach (var network in networks.Skip(1).Where(network => !network.IsUserDefined)) file.Losses.Add(file.NameOf(run), $"--network {network.Target} is left out; a service is on one such network.");
        var attached = networks.Where(network => network.IsUserDefined).ToList();
        var own = Own(run, attached.Count == 0);
        if (attached.Count == 0)
        {
            if (command.Value("mac-address") is { Length: > 0 } mac) service.Add("mac_address", mac);
            foreach (var flag in own.Members) file.Losses.Add(file.NameOf(run), $"--{flag.Key} is left out; it needs a network of its own.");
            return;
        }
        var entries = new YamlMap();
        for (var index = 0; index < attached.Count; index++) entries.Add(MarkedCommand.Slug(attached[index].Target), Attachment(attached[index], index == 0 ? own : new()));
        service.Add("networks", entries.Members.All(entry => entry.Value is YamlMap { Members.Count: 0 }) ? YamlList.Of(entries.Members.Select(entry => entry.Key)) : entries);
    }

    /// <summary>The networks that services name: made by the file where the recipe makes them, otherwise found.</summary>
    public static void Declare(YamlMap compose, ComposeFile file)
    {
        var used = file.Runs.SelectMany(run => run.Command.Values("network")).Select(word => NetworkAttachment.Parse(word.Value).Value)
            .Where(network => network is { IsUserDefined: true }).Select(network => network!.Target).Distinct().ToList();
        var made = file.Of("network create").Where(create => create.Command.Arguments.Length > 0).GroupBy(create => create.Command.Arguments[0].Value).ToDictionary(same => same.Key, same => same.Last());
        foreach (var name in used.Concat(made.Keys).Distinct())
        {
            var network = compose.Child("networks").Child(MarkedCommand.Slug(name));
            network.Add("name", name);
            if (made.TryGetValue(name, out var create)) Made(create, network, file.Losses);
            else network.AddPlain("external", "true");
        }
    }

    static string Mode(string target, ComposeFile file)
    {
        const string container = "container:";
        return target.StartsWith(container, StringComparison.Ordinal) && file.ServiceOf(target[container.Length..]) is { } service ? $"service:{service}" : target;
    }

    /// <summary>What flags of their own say about the first network.</summary>
    static YamlMap Own(MarkedCommand run, bool alone)
    {
        var (own, command) = (new YamlMap(), run.Command);
        string Key(string flag, string key) => alone ? flag : key;
        if (command.Values("network-alias").Select(word => word.Value).ToList() is { Count: > 0 } aliases) own.Add(Key("network-alias", "aliases"), YamlList.Of(aliases));
        if (command.Value("ip") is { Length: > 0 } ip) own.Add(Key("ip", "ipv4_address"), ip);
        if (command.Value("ip6") is { Length: > 0 } ip6) own.Add(Key("ip6", "ipv6_address"), ip6);
        if (command.Values("link-local-ip").Select(word => word.Value).ToList() is { Count: > 0 } local) own.Add(Key("link-local-ip", "link_local_ips"), YamlList.Of(local));
        if (!alone && command.Value("mac-address") is { Length: > 0 } mac) own.Add("mac_address", mac);
        return own;
    }

    static YamlMap Attachment(NetworkAttachment network, YamlMap own)
    {
        var entry = own;
        if (!network.Aliases.IsEmpty) entry.Add("aliases", YamlList.Of(network.Aliases));
        if (network.Ipv4 is { Length: > 0 } ip) entry.Add("ipv4_address", ip);
        if (network.Ipv6 is { Length: > 0 } ip6) entry.Add("ipv6_address", ip6);
        if (!network.LinkLocalIps.IsEmpty) entry.Add("link_local_ips", YamlList.Of(network.LinkLocalIps));
        if (network.MacAddress is { Length: > 0 } mac) entry.Add("mac_address", mac);
        foreach (var (key, value) in network.DriverOptions) entry.Child("driver_opts").Add(key, value);
        if (network.GatewayPriority != 0) entry.AddPlain("gw_priority", network.GatewayPriority.ToString());
        return entry;
    }

    static void Made(MarkedCommand create, YamlMap network, Losses losses)
    {
        var command = create.Command;
        string[] known = ["driver", "opt", "label", "internal", "attachable", "ipv6", "ipv4", "ipam-driver", "ipam-opt", "subnet", "gateway", "ip-range", "aux-address"];
        if (command.Value("driver") is { } driver) network.Add("driver", driver);
        Pairs("opt", "driver_opts", network);
        if (command.Value("ipam-driver") is { } ipam) network.Child("ipam").Add("driver", ipam);
        Pairs("ipam-opt", "options", command.Values("ipam-opt").Any() ? network.Child("ipam") : network);
        Pools();
        foreach (var (flag, key) in new[] { ("internal", "internal"), ("attachable", "attachable"), ("ipv6", "enable_ipv6"), ("ipv4", "enable_ipv4") })
            if (command.Flags.Any(written => written.Key == flag)) network.AddPlain(key, command.IsOn(flag) ? "true" : "false");
        Pairs("label", "labels", network);
        foreach (var flag in command.Flags.Where(flag => !known.Contains(flag.Key))) losses.Add(command.Arguments[0].Value, $"{flag.Name} of the network is left out; compose files have no key for it.");

        void Pairs(string flag, string key, YamlMap into)
        {
            if (command.Values(flag).Select(word => word.Value).ToList() is { Count: > 0 } pairs) into.Add(key, ComposeService.Map(pairs));
        }

        void Pools()
        {
            var (gateways, ranges) = (command.Values("gateway").ToList(), command.Values("ip-range").ToList());
            foreach (var (subnet, index) in command.Values("subnet").Select((word, index) => (word.Value, index)))
            {
                var pool = new YamlMap();
                pool.Add("subnet", subnet);
                if (index < gateways.Count) pool.Add("gateway", gateways[index].Value);
                if (index < ranges.Count) pool.Add("ip_range", ranges[index].Value);
                if (index == 0) Pairs("aux-address", "aux_addresses", pool);
                network.Child("ipam").Append("config", pool);
            }
        }
    }
}
