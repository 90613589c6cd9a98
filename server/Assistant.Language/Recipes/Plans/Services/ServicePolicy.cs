using System.Globalization;
using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services;

/// <summary>How many tasks, where, with how much of a node, and how they are started again and replaced.</summary>
static class ServicePolicy
{
    public static Parsed<JsonObject> Mode(DockerCommand command)
    {
        var mode = command.Value("mode") ?? "replicated";
        var isJob = mode is "replicated-job" or "global-job";
        if (mode is not ("replicated" or "global" or "replicated-job" or "global-job")) return new Refused($"Unknown mode: {mode}, only replicated and global supported");
        if (mode is "global" or "global-job")
        {
            if (command.Value("replicas") is not null) return new Refused("replicas can only be used with replicated or replicated-job mode");
            if (command.Value("replicas-max-per-node") is not null) return new Refused("replicas-max-per-node can only be used with replicated or replicated-job mode");
        }
        if (command.Value("max-concurrent") is not null && mode is not "replicated-job") return new Refused("max-concurrent can only be used with replicated-job mode");
        if (isJob && command.Flags.Any(flag => flag.Key.StartsWith("update-", StringComparison.Ordinal) || flag.Key.StartsWith("rollback-", StringComparison.Ordinal)))
            return new Refused("update and rollback configuration is not supported for jobs");
        var settings = new JsonObject();
        if (command.Value("max-concurrent") is { } most) settings["MaxConcurrent"] = Number(most);
        if (command.Value("replicas") is { } replicas) settings[isJob ? "TotalCompletions" : "Replicas"] = Number(replicas);
        return new JsonObject { [mode switch { "global" => "Global", "replicated-job" => "ReplicatedJob", "global-job" => "GlobalJob", _ => "Replicated" }] = settings };
    }

    public static JsonObject Resources(DockerCommand command)
    {
        var (limits, reservations) = (new JsonObject(), new JsonObject());
        foreach (var (json, kind) in new[] { (limits, "limit"), (reservations, "reserve") })
        {
            if (command.Value($"{kind}-cpu") is { } cpu && Processors.Parse(cpu).Value is > 0 and var billionths) json["NanoCPUs"] = billionths;
            if (command.Value($"{kind}-memory") is { } memory && ByteSize.Parse(memory).Value is > 0 and var bytes) json["MemoryBytes"] = bytes;
        }
        if (command.Value("limit-pids") is { } pids && Whole.Parse(pids).Value is not 0 and var most) limits["Pids"] = most;
        foreach (var (kind, value) in command.Values("generic-resource").Select(word => KeyValue.Split(word.Value)))
        {
            JsonNode resource = Whole.Parse(value ?? "") is { Ok: true, Value: var count }
                ? new JsonObject { ["DiscreteResourceSpec"] = new JsonObject { ["Kind"] = kind, ["Value"] = count } }
                : new JsonObject { ["NamedResourceSpec"] = new JsonObject { ["Kind"] = kind, ["Value"] = value } };
            if (reservations["GenericResources"] is not JsonArray list) reservations["GenericResources"] = list = [];
            list.Add(resource);
        }
        return new() { ["Limits"] = limits, ["Reservations"] = reservations };
    }

    /// <summary>Null when no flag speaks of it; otherwise with the swarm's own values for what is not written.</summary>
    public static JsonObject? Restart(DockerCommand command)
    {
        if (!command.Flags.Any(flag => flag.Key.StartsWith("restart-", StringComparison.Ordinal))) return null;
        var policy = new JsonObject
        {
            ["Condition"] = command.Value("restart-condition") ?? "any",
            ["Delay"] = Time(command, "restart-delay", FiveSeconds),
            ["MaxAttempts"] = Number(command.Value("restart-max-attempts") ?? "0"),
        };
        if (Time(command, "restart-window", 0) is not 0 and var window) policy["Window"] = window;
        return policy;
    }

    public static JsonObject Placement(DockerCommand command)
    {
        var placement = new JsonObject();
        if (command.Values("constraint").Select(word => word.Value).ToList() is { Count: > 0 } constraints) placement["Constraints"] = ContainerBody.Texts(constraints);
        var preferences = command.Values("placement-pref").Select(word => KeyValue.Split(word.Value).Value ?? "").ToList();
        if (preferences.Count > 0) placement["Preferences"] = new JsonArray([.. preferences.Select(label => (JsonNode)new JsonObject { ["Spread"] = new JsonObject { ["SpreadDescriptor"] = label } })]);
        if (command.Value("replicas-max-per-node") is { } most) placement["MaxReplicas"] = Number(most);
        return placement;
    }

    /// <summary>How <c>update</c> or <c>rollback</c> goes; null when no flag speaks of it.</summary>
    public static JsonObject? Update(DockerCommand command, string kind)
    {
        if (!command.Flags.Any(flag => flag.Key.StartsWith($"{kind}-", StringComparison.Ordinal))) return null;
        var update = new JsonObject { ["Parallelism"] = Number(command.Value($"{kind}-parallelism") ?? "1") };
        if (Time(command, $"{kind}-delay", 0) is not 0 and var delay) update["Delay"] = delay;
        update["FailureAction"] = command.Value($"{kind}-failure-action") ?? "pause";
        update["Monitor"] = Time(command, $"{kind}-monitor", FiveSeconds);
        update["MaxFailureRatio"] = double.TryParse(command.Value($"{kind}-max-failure-ratio"), CultureInfo.InvariantCulture, out var ratio) ? ratio : 0;
        update["Order"] = command.Value($"{kind}-order") ?? "stop-first";
        return update;
    }

    const long FiveSeconds = 5_000_000_000;

    static long Time(DockerCommand command, string key, long otherwise) => command.Value(key) is { } text ? Duration.Parse(text).Value : otherwise;

    static long Number(string text) => Whole.ParseUnsigned(text, long.MaxValue).Value;
}
