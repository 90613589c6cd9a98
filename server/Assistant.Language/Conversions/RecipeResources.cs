using System.Text;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The <c>docker network create</c> and <c>docker volume create</c> lines of a compose file, and what else stands beside its services.</summary>
static class RecipeResources
{
    public static string Of(ComposeServices file)
    {
        var lines = new StringBuilder();
        var networks = file.InOrder().SelectMany(file.NetworksOf).Concat(Keys(file, "networks")).Distinct().ToList();
        foreach (var network in networks) Create(file, "network", "networks", network, lines);
        foreach (var volume in Keys(file, "volumes")) Create(file, "volume", "volumes", volume, lines);
        foreach (var (key, _) in file.Compose.Members)
        {
            if (key is "services" or "networks" or "volumes" or "version" or "name" || key.StartsWith("x-", StringComparison.Ordinal)) continue;
            file.Losses.Add(key switch
            {
                "include" => "include: the files that are included; convert them as well.",
                "configs" or "secrets" => $"{key}: mount the files with -v where a service needs them.",
                _ => $"{key}: docker has no command for it.",
            });
        }
        return lines.ToString();
    }

    static IEnumerable<string> Keys(ComposeServices file, string kind) => (file.Compose[kind] as YamlMap)?.Members.Select(member => member.Key) ?? [];

    static void Create(ComposeServices file, string word, string kind, string key, StringBuilder lines)
    {
        var (declared, name) = (file.Declared(kind, key), file.NameOf(kind, key));
        if (ComposeServices.IsExternal(declared))
        {
            file.Losses.Add($"The {word} {file.Marks.Write(name, text => text, part => part.Text)} is external: it has to be there already.");
            return;
        }
        var flags = new RecipeFlags(file.Marks);
        foreach (var (member, value) in declared?.Members ?? []) Flag(file, $"The {word} {key}", member, value, flags, isNetwork: kind == "networks");
        lines.Append($"docker {word} create {string.Concat(flags.All.Select(flag => flag + " "))}{ShellText.Of(name, file.Marks)}\n");
    }

    static void Flag(ComposeServices file, string of, string key, YamlNode value, RecipeFlags flags, bool isNetwork)
    {
        switch (key)
        {
            case "name" or "external": break;
            case "driver": flags.Add("--driver", value.Scalar); break;
            case "driver_opts": flags.AddPairs("--opt", value); break;
            case "labels": flags.AddPairs("--label", value); break;
            case "internal" or "attachable" when isNetwork: flags.AddSwitch("--" + key, value); break;
            case "enable_ipv6" when isNetwork: flags.AddSwitch("--ipv6", value); break;
            case "enable_ipv4" when isNetwork: flags.AddSwitch("--ipv4", value, alsoOff: true); break;
            case "ipam" when isNetwork && value is YamlMap ipam: Ipam(file, of, ipam, flags); break;
            default: if (!key.StartsWith("x-", StringComparison.Ordinal)) file.Losses.Add($"{of}: {key}."); break;
        }
    }

    static void Ipam(ComposeServices file, string of, YamlMap ipam, RecipeFlags flags)
    {
        flags.Add("--ipam-driver", ipam["driver"]?.Scalar);
        if (ipam["options"] is { } options) flags.AddPairs("--ipam-opt", options);
        foreach (var pool in ipam["config"]?.Items.OfType<YamlMap>() ?? [])
        {
            flags.Add("--subnet", pool["subnet"]?.Scalar);
            flags.Add("--gateway", pool["gateway"]?.Scalar);
            flags.Add("--ip-range", pool["ip_range"]?.Scalar);
            if (pool["aux_addresses"] is { } addresses) flags.AddPairs("--aux-address", addresses);
        }
    }
}
