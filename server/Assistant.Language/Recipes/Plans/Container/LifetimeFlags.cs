using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Restarting, removal, logging, storage and what runs the container.</summary>
static class LifetimeFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        if (Restart(command, body) is { } restart) return restart;
        if (Logging(command, body) is { } logging) return logging;
        if (command.Values("storage-opt").Any(word => !word.Value.Contains('='))) return "invalid storage option";
        Map(command, body, "storage-opt", "StorageOpt");
        Map(command, body, "sysctl", "Sysctls");
        foreach (var (key, field) in texts)
            if (command.Value(key) is { Length: > 0 } value) body.Host[field] = value;
        return null;
    }

    static readonly (string Key, string Field)[] texts =
        [("runtime", "Runtime"), ("isolation", "Isolation"), ("cgroup-parent", "CgroupParent"), ("cidfile", "ContainerIDFile")];

    static string? Restart(DockerCommand command, ContainerBody body)
    {
        var policy = command.Value("restart") is { } text ? RestartPolicy.Parse(text) : RestartPolicy.No;
        if (!policy.Ok) return policy.Error;
        body.Host["RestartPolicy"] = Policy(policy.Value);
        if (!command.IsOn("rm")) return null;
        body.Host["AutoRemove"] = true;
        return policy.Value.IsNone ? null : "conflicting options: cannot specify both --restart and --rm";
    }

    public static JsonObject Policy(RestartPolicy policy) => new() { ["Name"] = policy.Name, ["MaximumRetryCount"] = policy.MaximumRetryCount };

    static string? Logging(DockerCommand command, ContainerBody body)
    {
        var driver = command.Value("log-driver") ?? "";
        var options = command.Values("log-opt").Select(word => KeyValue.Split(word.Value)).ToList();
        if (driver == "none" && options.Count > 0) return "invalid logging opts for driver none";
        if (driver == "" && options.Count == 0) return null;
        var log = ContainerBody.Child(body.Host, "LogConfig");
        log["Type"] = driver;
        log["Config"] = ContainerBody.Map(options.Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? "")));
        return null;
    }

    static void Map(DockerCommand command, ContainerBody body, string key, string field)
    {
        if (command.Values(key).Any()) body.Host[field] = ContainerBody.Map(command, key);
    }
}
