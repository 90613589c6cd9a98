using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>How to build and start an Apptainer image: the flags that docker's have a counterpart for.</summary>
static class ApptainerStart
{
    public static IReadOnlyList<string> Of(MarkedCommand run, string name, Marks marks, Losses losses)
    {
        var command = run.Command;
        List<string> flags = [];
        foreach (var flag in command.Flags) Carry(flag, run, flags, marks, losses);
        var verb = command.IsOn("detach") ? "instance run" : "run";
        string[] words = ["apptainer", verb, .. flags.Distinct(), $"{name}.sif", .. command.IsOn("detach") ? [name] : Array.Empty<string>()];
        return
        [
            $"Build it: apptainer build {(command.Value("platform") is { } platform ? $"--arch {platform.Split('/')[^1]} " : "")}{name}.sif {name}.def",
            $"Start it: {string.Join(' ', words)}",
            .. command.IsOn("detach") ? [$"Stop it: apptainer instance stop {name}"] : Array.Empty<string>(),
            .. Ports(command, losses),
        ];
    }

    /// <summary>Apptainer has no network of its own: a server listens on the machine's ports.</summary>
    static IEnumerable<string> Ports(DockerCommand command, Losses losses)
    {
        foreach (var word in command.Values("publish"))
        {
            if (PortMapping.Parse(word.Value) is not { Ok: true, Value: var ports }) continue;
            foreach (var port in ports)
            {
                yield return $"It listens on port {port.ContainerPort} of this machine.";
                if (port.HostPort != $"{port.ContainerPort}") losses.Add($"The port {port.ContainerPort} is not mapped; the server listens on it on this machine.");
                if (port.HostIp != "") losses.Add($"The port {port.ContainerPort} is not bound to {port.HostIp}; tell the server itself where to listen.");
            }
        }
    }

    static void Carry(Flag flag, MarkedCommand run, List<string> flags, Marks marks, Losses losses)
    {
        string Value(string? text = null) => ShellText.Of(text ?? flag.Value!.Value, marks);
        if (flag.Spec is null || flag.MissesValue) losses.Add($"{flag.Name} is left out; docker run has no such flag, or it has no value.");
        else if (Same.TryGetValue(flag.Key, out var same)) flags.Add($"{same} {Value()}");
        else switch (flag.Key)
        {
            case "volume" when VolumeMount.Parse(flag.Value!.Value).Value is { } mount:
                Bind(mount.Source, mount.Target, mount.Options.Contains("ro"), mount.IsBind || marks.At(mount.Source) is not null, flags, marks, losses);
                break;
            case "mount" when MountOption.Parse(flag.Value!.Value).Value is { Type: "bind" or "volume" } mount:
                Bind(mount.Source, mount.Target, mount.ReadOnly, mount.Type == "bind", flags, marks, losses);
                break;
            case "tmpfs" when KeyValue.Split(flag.Value!.Value, ':') is (var target, var options):
                Scratch(target, options ?? "", flags, marks, losses);
                break;
            case "mount" when MountOption.Parse(flag.Value!.Value).Value is { Type: "tmpfs" } mount:
                Scratch(mount.Target, string.Join(',', flag.Value.Value.Split(',').Where(field => field.StartsWith("tmpfs-", StringComparison.OrdinalIgnoreCase))), flags, marks, losses);
                break;
            case "gpus": flags.Add("--nv"); break;
            case "env" when KeyValue.Split(flag.Value!.Value) is (var name, var value): if (value is not null && run.IsSecret(name)) flags.Add($"--env {Value()}"); break;
            case "read-only" or "publish" or "detach" or "interactive" or "tty" or "rm" or "name" or "label" or "platform" or "entrypoint" or "help" or "quiet" or "shm-size": break;
            default: losses.Add($"{flag.Spec.Long} is left out; {Reasons.GetValueOrDefault(flag.Key, "Apptainer has no counterpart")}."); break;
        }
    }

    static readonly Dictionary<string, string> Same = new()
    {
        ["env-file"] = "--env-file", ["workdir"] = "--cwd", ["hostname"] = "--hostname", ["dns"] = "--dns", ["memory"] = "--memory", ["memory-reservation"] = "--memory-reservation",
        ["memory-swap"] = "--memory-swap", ["cpus"] = "--cpus", ["cpuset-cpus"] = "--cpuset-cpus", ["cpuset-mems"] = "--cpuset-mems", ["cpu-shares"] = "--cpu-shares",
        ["pids-limit"] = "--pids-limit", ["blkio-weight"] = "--blkio-weight", ["cap-add"] = "--add-caps", ["cap-drop"] = "--drop-caps",
    };

    static readonly Dictionary<string, string> Reasons = new()
    {
        ["user"] = "the program runs as whoever starts it",
        ["group-add"] = "the program runs as whoever starts it",
        ["privileged"] = "the program has the rights of whoever starts it",
        ["network"] = "the program is on the network of the machine",
        ["network-alias"] = "the program is on the network of the machine",
        ["restart"] = "nothing watches over an instance",
        ["ipc"] = "the program shares the machine's",
        ["pid"] = "the program shares the machine's",
        ["device"] = "the devices of the machine are there already",
    };

    static void Scratch(string target, string options, List<string> flags, Marks marks, Losses losses)
    {
        flags.Add($"--scratch {ShellText.Of(target, marks)}");
        if (options != "") losses.Add($"{options} of {target} is left out; a scratch folder lies on the machine's disk and has its limits.");
    }

    /// <summary>A volume of the engine becomes a folder of its name.</summary>
    static void Bind(string source, string target, bool readOnly, bool isPath, List<string> flags, Marks marks, Losses losses)
    {
        if (source == "")
        {
            losses.Add($"The volume without a name at {target} is left out; bind a folder there to keep it.");
            return;
        }
        if (!isPath) losses.Add($"The volume {source} becomes a folder of that name; make it before.");
        flags.Add($"--bind {ShellText.Of($"{(isPath ? "" : "./")}{source}:{target}{(readOnly ? ":ro" : "")}", marks)}");
    }
}
