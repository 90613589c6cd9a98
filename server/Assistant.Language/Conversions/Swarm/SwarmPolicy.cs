using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions.Swarm;

/// <summary>How many tasks, on which nodes, when they start again, and how they are replaced by newer ones.</summary>
static class SwarmPolicy
{
    public static void Add(MarkedCommand run, string name, ComposeFile file, ImageCatalogue catalogue, RecipeFlags flags)
    {
        var policy = RestartPolicy.Parse(run.Command.Value("restart") ?? "").Value;
        if (Workload.Ends(run, catalogue))
        {
            // A job runs to its end once, and has nothing to be updated.
            flags.Add("--mode", "replicated-job");
            Placement(run, file, flags);
            flags.Add("--restart-condition", policy is { Name: "on-failure" } ? "on-failure" : "none");
            Attempts(policy, flags);
            return;
        }
        var replicas = Workload.Replicas(run, catalogue, file.Marks);
        flags.Add("--replicas", $"{replicas}");
        Placement(run, file, flags);
        flags.Add("--restart-condition", policy is { Name: "on-failure" } ? "on-failure" : "any");
        Attempts(policy, flags);
        flags.Add("--update-parallelism", "1");
        flags.Add("--update-delay", "10s");
        flags.Add("--update-order", replicas == 1 ? "stop-first" : "start-first");
        flags.Add("--update-failure-action", "rollback");
        if (policy is { Name: "unless-stopped" }) file.Losses.Add(name, "--restart unless-stopped becomes --restart-condition any; docker service scale stops a service.");
    }

    /// <summary>What lies on one node stays there; an architecture is written as nodes report theirs.</summary>
    static void Placement(MarkedCommand run, ComposeFile file, RecipeFlags flags)
    {
        if (Mounted.Of(run.Command, file.Marks).Any(mounted => mounted.Kind is not MountedKind.Memory)) flags.Add("--constraint", "node.role==manager");
        if (run.Command.Value("platform") is not { Length: > 0 } text || Marks.Has(text) || Platform.Parse(text) is not { Ok: true, Value: var platform }) return;
        flags.Add("--constraint", $"node.platform.os=={platform.Os}");
        if (platform.Architecture != "") flags.Add("--constraint", $"node.platform.arch=={platform.Architecture switch { "amd64" => "x86_64", "arm64" => "aarch64", var other => other }}");
    }

    static void Attempts(RestartPolicy? policy, RecipeFlags flags)
    {
        if (policy is { MaximumRetryCount: > 0 }) flags.Add("--restart-max-attempts", $"{policy.MaximumRetryCount}");
    }
}
