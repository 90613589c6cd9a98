using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>Processors, graphics cards and limits of a service, also those under <c>deploy</c>.</summary>
static class RecipeLimits
{
    public static void Add(ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        var keys = service.Keys;
        flags.Add("--cpus", keys["cpus"]?.Scalar);
        foreach (var gpu in keys["gpus"]?.Items ?? []) Gpu(gpu, service, file, flags);
        foreach (var (name, limit) in (keys["ulimits"] as YamlMap)?.Members ?? [])
            flags.Add("--ulimit", limit is YamlMap both ? $"{name}={both["soft"]?.Scalar}:{both["hard"]?.Scalar}" : $"{name}={limit.Scalar}");
        Devices(keys["blkio_config"] as YamlMap ?? new(), flags);
        if (keys["deploy"] is YamlMap deploy) Deploy(deploy, service, file, flags);
        if (keys["stop_grace_period"]?.Scalar is not { } time) return;
        if (Duration.Parse(time) is { Ok: true, Value: var nanoseconds }) flags.Add("--stop-timeout", $"{nanoseconds / 1_000_000_000}");
        else file.Losses.Add(service.Name, "stop_grace_period is not a time.");
    }

    static void Devices(YamlMap config, RecipeFlags flags)
    {
        flags.Add("--blkio-weight", config["weight"]?.Scalar);
        foreach (var (flag, key, name) in ComposeLimits.Devices)
            foreach (var device in config[key]?.Items.OfType<YamlMap>() ?? []) flags.Add("--" + flag, $"{device["path"]?.Scalar}:{device[name]?.Scalar}");
    }

    static void Deploy(YamlMap deploy, ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        foreach (var (key, value) in deploy.Members)
        {
            if (key == "restart_policy" && value is YamlMap policy && service.Keys["restart"] is null) Restart(policy, service, file, flags);
            else if (key == "replicas") file.Losses.Add(service.Name, $"deploy: replicas: {value.Scalar}; one container is started.");
            else if (key != "resources") file.Losses.Add(service.Name, $"deploy: {key}.");
        }
        foreach (var (kind, resources) in (deploy["resources"] as YamlMap)?.Members ?? [])
        {
            foreach (var (key, value) in (resources as YamlMap)?.Members ?? [])
            {
                if ((kind, key) is ("reservations", "devices")) foreach (var device in value.Items) Gpu(device, service, file, flags);
                else if (Flag(kind, key) is { } flag) flags.Add(flag, value.Scalar);
                else file.Losses.Add(service.Name, $"deploy: resources: {kind}: {key}.");
            }
        }
    }

    static string? Flag(string kind, string key) => (kind, key) switch
    {
        ("limits", "cpus") => "--cpus",
        ("limits", "memory") => "--memory",
        ("limits", "pids") => "--pids-limit",
        ("reservations", "memory") => "--memory-reservation",
        _ => null,
    };

    static void Restart(YamlMap policy, ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        var times = policy["max_attempts"]?.Scalar is { } most ? $":{most}" : "";
        flags.Add("--restart", policy["condition"]?.Scalar switch { "none" => "no", "on-failure" => $"on-failure{times}", _ => "always" });
        foreach (var key in policy.Members.Select(member => member.Key).Where(key => key is not ("condition" or "max_attempts"))) file.Losses.Add(service.Name, $"deploy: restart_policy: {key}.");
    }

    static void Gpu(YamlNode device, ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        if (device is not YamlMap map)
        {
            flags.Add("--gpus", device.Scalar);
            return;
        }
        var capabilities = map["capabilities"]?.Items.Select(item => item.Scalar).OfType<string>().ToList() ?? [];
        if (!capabilities.Contains("gpu"))
        {
            file.Losses.Add(service.Name, "a reserved device that is no graphics card.");
            return;
        }
        List<string> fields = [];
        if (map["driver"]?.Scalar is { } driver) fields.Add($"driver={driver}");
        if (map["device_ids"] is { } ids) fields.Add($"\"device={string.Join(',', ids.Items.Select(id => id.Scalar))}\"");
        else if (map["count"]?.Scalar is not null and not "all" and var count) fields.Add(count);
        else fields.Add("all");
        capabilities.Remove("gpu");
        if (capabilities.Count > 0) fields.Add($"\"capabilities={string.Join(',', capabilities)}\"");
        if (map["options"] is { } options) fields.AddRange(RecipeFlags.Pairs(options).Select(pair => $"options={pair}"));
        flags.Add("--gpus", string.Join(',', fields));
    }
}
