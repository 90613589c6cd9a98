using System.Collections.Frozen;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans.Explained;
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
                Port(value, name, file, flags);
                break;
            case "pids-limit":
                if (Whole.Parse(value).Value > 0) flags.Add("--limit-pids", value);
                break;
            case "stop-timeout":
                flags.Add("--stop-grace-period", $"{value}s");
                break;
            case "gpus":
                Gpus(value, name, file, flags);
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

    static void Port(string text, string name, ComposeFile file, RecipeFlags flags)
    {
        var (address, port) = Workload.WithoutAddress(text);
        // A variable without a default may hold any port.
        if (!PortMapping.Parse(file.Marks.Write(port, letters => letters, part => part.Default ?? "1")).Ok)
        {
            file.Losses.Add(name, $"-p {text} is left out; write the port with -p of the service.");
            return;
        }
        flags.Add("-p", port);
        if (address != "") file.Losses.Add(name, $"the port {port} is open on every node of the swarm; a service cannot keep it to {address}.");
    }

    /// <summary>A task asks for a number of cards, and its node chooses which.</summary>
    static void Gpus(string text, string name, ComposeFile file, RecipeFlags flags)
    {
        var request = GpuRequest.Parse(text).Value;
        var count = request switch { { Devices: { } devices } => devices.Length, { Count: > 0 and var written } => written, _ => 1 };
        flags.Add("--generic-resource", $"NVIDIA-GPU={count}");
        file.Losses.Add(name, "--gpus becomes --generic-resource; each node says its GPUs in daemon.json, under node-generic-resources and default-runtime.");
        if (request is { Devices: { } named }) file.Losses.Add(name, $"a service cannot choose the {(named.Length == 1 ? "GPU" : "GPUs")} {ExplainedContainer.Listed(named)}; a task gets any {count} of its node.");
        else if (request is { Count: < 0 }) file.Losses.Add(name, $"--gpus {text} becomes one GPU, as a service asks for a number of them; write how many a task is to get.");
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
