using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The networks of a service. On them it is found by its own name, whatever its container is called.</summary>
static class RecipeNetworks
{
    public static void Add(ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        if (service.Keys["network_mode"]?.Scalar is { } mode)
            flags.Add("--network", mode.StartsWith("service:", StringComparison.Ordinal) ? "container:" + (file.Container(mode["service:".Length..]) ?? mode["service:".Length..]) : mode);
        var keys = file.NetworksOf(service);
        for (var index = 0; index < keys.Count; index++)
        {
            var name = file.NameOf("networks", keys[index]);
            var entry = (service.Keys["networks"] as YamlMap)?[keys[index]] as YamlMap ?? new();
            var aliases = entry["aliases"]?.Items.Select(item => item.Scalar).OfType<string>().ToList() ?? [];
            if (service.Container != service.Name && !aliases.Contains(service.Name)) aliases.Add(service.Name);
            if (index > 0 || entry["driver_opts"] is not null || entry["gw_priority"] is not null) flags.Add("--network", Long(name, aliases, entry));
            else Short(name, aliases, entry, flags);
            foreach (var (key, _) in entry.Members)
                if (!Fields.Any(field => field.Key == key) && key is not ("aliases" or "driver_opts")) file.Losses.Add(service.Name, $"networks: {keys[index]}: {key}.");
        }
        flags.Add("--mac-address", service.Keys["mac_address"]?.Scalar);
        foreach (var link in service.Keys["links"]?.Items.Select(item => item.Scalar).OfType<string>() ?? [])
        {
            var parts = link.Split(':');
            flags.Add("--link", $"{file.Container(parts[0]) ?? parts[0]}:{parts[^1]}");
        }
    }

    static readonly (string Key, string Flag, string Field)[] Fields =
    [
        ("ipv4_address", "--ip", "ip"), ("ipv6_address", "--ip6", "ip6"), ("link_local_ips", "--link-local-ip", "link-local-ip"), ("mac_address", "--mac-address", "mac-address"),
        ("gw_priority", "", "gw-priority"),
    ];

    static void Short(string name, List<string> aliases, YamlMap entry, RecipeFlags flags)
    {
        flags.Add("--network", name);
        foreach (var alias in aliases) flags.Add("--network-alias", alias);
        foreach (var (key, flag, _) in Fields)
            foreach (var value in entry[key]?.Items ?? []) flags.Add(flag, value.Scalar);
    }

    static string Long(string name, List<string> aliases, YamlMap entry) => string.Join(',',
    [
        $"name={name}",
        .. aliases.Select(alias => $"alias={alias}"),
        .. from field in Fields from value in entry[field.Key]?.Items ?? [] select $"{field.Field}={value.Scalar}",
        .. entry["driver_opts"] is { } options ? RecipeFlags.Pairs(options).Select(pair => $"driver-opt={pair}") : [],
    ]);
}
