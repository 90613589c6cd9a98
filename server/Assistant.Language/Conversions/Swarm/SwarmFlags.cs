using System.Collections.Frozen;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions.Swarm;

/// <summary>The flags of <c>docker run</c> that <c>docker service create</c> has as well, some under another name.</summary>
static class SwarmFlags
{
    public static void Add(MarkedCommand run, string name, ComposeFile file, RecipeFlags flags)
    {
        foreach (var flag in run.Command.Flags)
        {
            if (flag.Spec is null || flag.MissesValue) file.Losses.Add(name, $"{flag.Name} is left out; docker run has no such flag, or it has no value.");
            else if (Same.TryGetValue(flag.Key, out var same)) Carry(flag, same, flags);
            else if (!Elsewhere.Contains(flag.Key)) Special(flag, run, name, file, flags);
        }
    }

    static void Carry(Flag flag, string same, RecipeFlags flags)
    {
        if (flag.Spec!.TakesValue) flags.Add(same, flag.Value!.Value);
        else if (flag.IsOn) flags.AddSwitch(same);
    }

    static void Special(Flag flag, MarkedCommand run, string name, ComposeFile file, RecipeFlags flags)
    {
        var value = flag.Value?.Value ?? "";
        switch (flag.Key)
        {
            case "env":
                var (variable, text) = KeyValue.Split(value);
                if (!Workload.IsSecret(run, variable, text)) flags.Add("-e", value);
                break;
            case "publish":
                var (address, port) = Workload.WithoutAddress(value);
                flags.Add("-p", port);
                if (address != "") file.Losses.Add(name, $"the port {port} is open on every node of the swarm; a service cannot keep it to {address}.");
                break;
            case "pids-limit":
                if (Whole.Parse(value).Value > 0) flags.Add("--limit-pids", value);
                break;
            case "stop-timeout":
                flags.Add("--stop-grace-period", $"{value}s");
                break;
            case "gpus":
                flags.Add("--generic-resource", "NVIDIA-GPU=" + (GpuRequest.Parse(value) is { Ok: true, Value: { Devices: null, Count: > 0 and var count } } ? count : 1));
                file.Losses.Add(name, "--gpus becomes --generic-resource; each node says its GPUs in daemon.json, under node-generic-resources and default-runtime.");
                break;
            case "interactive" or "tty":
                if (flag.IsOn) file.Losses.Add(name, "-i and -t are left out, as nobody sits at a service; docker exec opens a terminal in one of its tasks.");
                break;
            default:
                if (!flag.Spec!.TakesValue && !flag.IsOn) break;
                file.Losses.Add(name, $"{flag.Spec.Long} is left out; {Reasons.GetValueOrDefault(flag.Key, "a service has no such setting")}.");
                break;
        }
    }

    static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>
    {
        ["cpus"] = "--limit-cpu", ["memory"] = "--limit-memory", ["memory-reservation"] = "--reserve-memory", ["env-file"] = "--env-file", ["user"] = "-u", ["workdir"] = "-w",
        ["group-add"] = "--group", ["add-host"] = "--host", ["label"] = "--container-label", ["hostname"] = "--hostname", ["entrypoint"] = "--entrypoint", ["init"] = "--init",
        ["read-only"] = "--read-only", ["isolation"] = "--isolation", ["cap-add"] = "--cap-add", ["cap-drop"] = "--cap-drop", ["dns"] = "--dns", ["dns-option"] = "--dns-option",
        ["dns-search"] = "--dns-search", ["log-driver"] = "--log-driver", ["log-opt"] = "--log-opt", ["stop-signal"] = "--stop-signal", ["sysctl"] = "--sysctl", ["ulimit"] = "--ulimit",
        ["oom-score-adj"] = "--oom-score-adj", ["health-cmd"] = "--health-cmd", ["health-interval"] = "--health-interval", ["health-timeout"] = "--health-timeout",
        ["health-start-period"] = "--health-start-period", ["health-start-interval"] = "--health-start-interval", ["health-retries"] = "--health-retries", ["no-healthcheck"] = "--no-healthcheck",
    }.ToFrozenDictionary();

    /// <summary>Read by another part, or what a service does anyway.</summary>
    static readonly FrozenSet<string> Elsewhere = FrozenSet.Create(
        "name", "volume", "mount", "tmpfs", "shm-size", "network", "network-alias", "restart", "platform", "detach", "rm", "help", "quiet", "sig-proxy", "expose", "disable-content-trust");

    static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["attach"] = "docker service logs shows the output",
        ["pull"] = "each node pulls the image when a task starts there",
        ["publish-all"] = "name the ports with -p",
        ["privileged"] = "tasks get no rights over their node; name those needed with --cap-add",
        ["device"] = "tasks get no devices of their node",
        ["security-opt"] = "the profiles of each node's engine apply",
        ["ip"] = "a service gets an address of its own, and is found by its name",
        ["ip6"] = "a service gets an address of its own, and is found by its name",
        ["link"] = "services on one network find each other by name",
        ["volumes-from"] = "name the mounts of the other container with --mount",
        ["runtime"] = "set default-runtime in each node's daemon.json",
        ["cidfile"] = "docker service ps prints the tasks",
        ["memory-swap"] = "the swarm limits memory alone",
    }.ToFrozenDictionary();
}
