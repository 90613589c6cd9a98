using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>What <c>deploy</c> says of a service: how many tasks, where, with how much of a node, and how they are started again and replaced.</summary>
static class StackPolicy
{
    public static JsonObject Mode(string service, JsonObject deploy)
    {
        var (mode, replicas) = (deploy.Text("mode"), deploy.Count("replicas"));
        if (mode is "global" or "global-job" && replicas is not null) throw new StackProblem($"service {service}: replicas can only be used with replicated or replicated-job mode");
        var settings = new JsonObject();
        if (replicas is not null && mode is "replicated-job") settings["MaxConcurrent"] = replicas;
        if (replicas is not null) settings[mode is "replicated-job" ? "TotalCompletions" : "Replicas"] = replicas;
        var field = mode switch
        {
            "" or "replicated" => "Replicated",
            "global" => "Global",
            "replicated-job" => "ReplicatedJob",
            "global-job" => "GlobalJob",
            _ => throw new StackProblem($"service {service}: Unknown mode: {mode}"),
        };
        return new() { [field] = settings };
    }

    public static JsonObject Resources(string service, JsonObject written)
    {
        var resources = new JsonObject();
        foreach (var (field, key) in new[] { ("Limits", "limits"), ("Reservations", "reservations") })
        {
            if (written[key] is not JsonObject share) continue;
            var json = ContainerBody.Child(resources, field);
            if (share.Text("cpus") is { Length: > 0 } cpus && Processors(service, cpus) is not 0 and var billionths) json["NanoCPUs"] = billionths;
            if (share.ContainsKey("memory") && Memory(share.Text("memory"), field) is not 0 and var bytes) json["MemoryBytes"] = bytes;
            if (StackValue.Number(share["pids"]) is not (null or 0) and var pids) json["Pids"] = pids;
            if (share.Items("generic_resources").ToList() is { Count: > 0 } generic) json["GenericResources"] = new JsonArray([.. generic.Select(Generic)]);
        }
        return resources;
    }

    /// <summary>From <c>deploy</c>, or else from the key of the service that is older than stacks; null when neither speaks of it.</summary>
    public static JsonObject? Restart(string service, JsonObject written)
    {
        var policy = new JsonObject();
        if (written.Map("deploy")["restart_policy"] is JsonObject restart)
        {
            if (restart.Text("condition") is { Length: > 0 } condition) policy["Condition"] = condition;
            if (restart.Time("delay") is { } delay) policy["Delay"] = delay;
            if (restart.Count("max_attempts") is { } attempts) policy["MaxAttempts"] = attempts;
            if (restart.Time("window") is { } window) policy["Window"] = window;
            return policy;
        }
        if (written.Text("restart") is "" or "no") return null;
        if (RestartPolicy.Parse(written.Text("restart")) is not { Ok: true, Value: { MaximumRetryCount: >= 0 } old }) throw StackProblem.Unclear;
        if (old.IsNone) return null;
        policy["Condition"] = old.Name switch
        {
            "always" or "unless-stopped" => "any",
            "on-failure" => "on-failure",
            _ => throw new StackProblem($"service {service}: unknown restart policy: {old.Name}"),
        };
        if (old.Name is "on-failure") policy["MaxAttempts"] = old.MaximumRetryCount;
        return policy;
    }

    public static JsonObject Placement(JsonObject written)
    {
        var placement = new JsonObject();
        if (written.Texts("constraints") is { Count: > 0 } constraints) placement["Constraints"] = ContainerBody.Texts(constraints);
        var preferences = written.Items("preferences").Select(item => item!.AsObject().Text("spread")).ToList();
        if (preferences.Count > 0) placement["Preferences"] = new JsonArray([.. preferences.Select(label => (JsonNode)new JsonObject { ["Spread"] = new JsonObject { ["SpreadDescriptor"] = label } })]);
        if (written.Count("max_replicas_per_node") is > 0 and var most) placement["MaxReplicas"] = most;
        return placement;
    }

    /// <summary>How an update or the way back goes; null when the file does not speak of it.</summary>
    public static JsonObject? Update(JsonNode? written)
    {
        if (written is not JsonObject update) return null;
        var json = new JsonObject { ["Parallelism"] = update.Count("parallelism") ?? 1 };
        if (update.Time("delay") is not (null or 0) and var delay) json["Delay"] = delay;
        if (update.Text("failure_action") is { Length: > 0 } action) json["FailureAction"] = action;
        if (update.Time("monitor") is not (null or 0) and var monitor) json["Monitor"] = monitor;
        json["MaxFailureRatio"] = Ratio(update["max_failure_ratio"]);
        json["Order"] = update.Text("order");
        return json;
    }

    /// <summary>Null for none of either.</summary>
    public static JsonObject? Logging(JsonNode? written)
    {
        if (written is not JsonObject logging) return null;
        var driver = new JsonObject();
        if (logging.Text("driver") is { Length: > 0 } name) driver["Name"] = name;
        if (logging.Pairs("options") is { Count: > 0 } options) driver["Options"] = options.Strings();
        return driver;
    }

    static long Processors(string service, string cpus) => Values.Processors.Parse(cpus) is { Ok: true, Value: var billionths } ? billionths : throw new StackProblem($"service {service}: {Values.Processors.Parse(cpus).Error}");

    static long Memory(string text, string field) =>
        ByteSize.Parse(text) is { Ok: true, Value: var bytes } ? bytes : throw new StackProblem($"decoding failed due to the following error(s):\n\nerror decoding 'Deploy.Resources.{field}.memory': {ByteSize.Parse(text).Error}");

    static JsonNode Generic(JsonNode? item) => item!.AsObject()["discrete_resource_spec"] is JsonObject resource
        ? new JsonObject { ["DiscreteResourceSpec"] = new JsonObject { ["Kind"] = resource.Text("kind"), ["Value"] = resource.Count("value") ?? throw StackProblem.Unclear } }
        : new JsonObject();

    static JsonNode Ratio(JsonNode? written) => written is not JsonValue value ? 0 : value.TryGetValue<double>(out var ratio) ? (float)ratio : StackValue.Number(written) ?? throw StackProblem.Unclear;
}
