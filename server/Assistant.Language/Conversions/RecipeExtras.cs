using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>Logging, and the keys of a service for which docker has no flag: each is told.</summary>
static class RecipeExtras
{
    public static void Add(ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        if (service.Keys["logging"] is YamlMap logging)
        {
            flags.Add("--log-driver", logging["driver"]?.Scalar);
            if (logging["options"] is { } options) flags.AddPairs("--log-opt", options);
        }
        foreach (var (key, value) in service.Keys.Members)
            if (!Known.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal) && Sentence(key, value) is { } sentence) file.Losses.Add(service.Name, sentence);
    }

    static string? Sentence(string key, YamlNode value) => key switch
    {
        "depends_on" => Conditions(value),
        "profiles" => "profiles; the service is started like the others.",
        "scale" => $"scale: {value.Scalar}; one container is started.",
        "configs" or "secrets" => $"{key}; mount the files with -v.",
        "extends" => "extends; write the keys of the other service here.",
        "develop" => "develop; it is for docker compose watch.",
        "post_start" or "pre_stop" => $"{key}; run it with docker exec.",
        _ => $"{key}; docker run has no flag for it.",
    };

    /// <summary>The order is kept; that one service waits for another is not.</summary>
    static string? Conditions(YamlNode needs)
    {
        var waits = ((needs as YamlMap)?.Members ?? []).Where(need => (need.Value as YamlMap)?["condition"]?.Scalar is not (null or "service_started")).Select(need => need.Key).ToList();
        return waits.Count == 0 ? null : $"depends_on: the condition of {string.Join(", ", waits)}; wait for it before this block.";
    }

    static readonly HashSet<string> Known =
    [
        "image", "build", "entrypoint", "command", "ports", "volumes", "network_mode", "networks", "mac_address", "links", "cpus", "gpus", "ulimits", "blkio_config", "deploy",
        "stop_grace_period", "healthcheck", "logging",
        .. ComposeKeys.All.Select(key => key.Key),
    ];
}
