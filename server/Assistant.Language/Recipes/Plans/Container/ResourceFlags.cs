using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Limits of memory, processors, processes and disk.</summary>
static class ResourceFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment) => Apply(command, body.Host);

    public static string? Apply(DockerCommand command, JsonObject host)
    {
        foreach (var (key, field) in sizes)
            if (command.Value(key) is { } value) host[field] = ByteSize.ParseOrUnlimited(value).Value;
        foreach (var (key, field) in numbers)
            if (command.Value(key) is { } value) host[field] = Whole.Parse(value).Value;
        if (command.Value("cpus") is { } processors) host["NanoCpus"] = Processors.Parse(processors).Value;
        if (command.Value("cpuset-cpus") is { } set) host["CpusetCpus"] = set;
        if (command.Value("cpuset-mems") is { } memories) host["CpusetMems"] = memories;
        if (command.IsOn("oom-kill-disable")) host["OomKillDisable"] = true;
        Limits(command, host, "device-read-bps", "BlkioDeviceReadBps", "Rate", DeviceLimit.ParseBytes);
        Limits(command, host, "device-write-bps", "BlkioDeviceWriteBps", "Rate", DeviceLimit.ParseBytes);
        Limits(command, host, "device-read-iops", "BlkioDeviceReadIOps", "Rate", DeviceLimit.ParseOperations);
        Limits(command, host, "device-write-iops", "BlkioDeviceWriteIOps", "Rate", DeviceLimit.ParseOperations);
        Limits(command, host, "blkio-weight-device", "BlkioWeightDevice", "Weight", DeviceLimit.ParseWeight);
        if (Ulimits(command) is { } limits) host["Ulimits"] = limits;
        return Swappiness(command);
    }

    static readonly (string Key, string Field)[] sizes =
        [("memory", "Memory"), ("memory-reservation", "MemoryReservation"), ("memory-swap", "MemorySwap"), ("shm-size", "ShmSize")];

    static readonly (string Key, string Field)[] numbers =
    [
        ("cpu-period", "CpuPeriod"), ("cpu-quota", "CpuQuota"), ("cpu-rt-period", "CpuRealtimePeriod"), ("cpu-rt-runtime", "CpuRealtimeRuntime"),
        ("cpu-shares", "CpuShares"), ("blkio-weight", "BlkioWeight"), ("memory-swappiness", "MemorySwappiness"), ("oom-score-adj", "OomScoreAdj"),
        ("pids-limit", "PidsLimit"),
    ];

    static void Limits(DockerCommand command, JsonObject host, string key, string field, string name, Func<string, Parsed<DeviceLimit>> parse)
    {
        var limits = command.Values(key).Select(word => parse(word.Value).Value!).ToList();
        if (limits.Count == 0) return;
        host[field] = new JsonArray([.. limits.Select(limit => (JsonNode)new JsonObject { ["Path"] = limit.Path, [name] = limit.Value })]);
    }

    /// <summary>In the order of their names; of two for one name the last counts. Null when there are none.</summary>
    public static JsonArray? Ulimits(DockerCommand command)
    {
        var limits = command.Values("ulimit").Select(word => Ulimit.Parse(word.Value).Value!)
            .GroupBy(limit => limit.Name).Select(same => same.Last()).OrderBy(limit => limit.Name, StringComparer.Ordinal).ToList();
        if (limits.Count == 0) return null;
        return new([.. limits.Select(limit => (JsonNode)new JsonObject { ["Name"] = limit.Name, ["Hard"] = limit.Hard, ["Soft"] = limit.Soft })]);
    }

    static string? Swappiness(DockerCommand command) =>
        command.Value("memory-swappiness") is { } text && Whole.Parse(text).Value is var value && value != -1 && value is < 0 or > 100
            ? $"invalid value: {value}. Valid memory swappiness range is 0-100"
            : null;
}
