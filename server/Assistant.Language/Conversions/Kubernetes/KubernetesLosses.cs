using System.Collections.Frozen;
using Assistant.Language.Recipes;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>Tells the flags that a manifest has no place for.</summary>
static class KubernetesLosses
{
    public static void Tell(MarkedCommand run, string name, bool ends, Losses losses)
    {
        foreach (var flag in run.Command.Flags)
        {
            if (flag.Spec is null || flag.MissesValue) losses.Add(name, $"{flag.Name} is left out; docker run has no such flag, or it has no value.");
            else if (IsHost(flag) || KubernetesSecurity.IsAboutPrivileges(flag)) continue;
            else if (flag is { Key: "pid" or "ipc" or "security-opt", Value: { } value }) losses.Add(name, $"{flag.Spec.Long} {value.Value} is left out; {Reasons[flag.Key]}.");
            else if (!Carried.Contains(flag.Key) && (flag.Spec.TakesValue || flag.IsOn)) losses.Add(name, $"{flag.Spec.Long} is left out; {Reasons.GetValueOrDefault(flag.Key, "a pod has no such setting")}.");
        }
        if (!ends && run.Command.IsOn("rm")) losses.Add(name, "--rm is left out; kubectl delete removes the Deployment with its pods.");
    }

    /// <summary>The processes or the memory of the node, which a pod can share.</summary>
    static bool IsHost(Flag flag) => flag is { Key: "pid" or "ipc", Value.Value: "host" };

    /// <summary>Carried over by another part, or what a pod does anyway.</summary>
    static readonly FrozenSet<string> Carried = FrozenSet.Create(
        "name", "detach", "rm", "help", "quiet", "sig-proxy", "disable-content-trust", "pull", "entrypoint", "workdir", "interactive", "tty", "env", "env-file", "publish", "expose", "cpus", "memory",
        "memory-reservation", "gpus", "health-cmd", "health-interval", "health-timeout", "health-start-period", "health-start-interval", "health-retries", "no-healthcheck", "user", "privileged", "read-only",
        "cap-add", "cap-drop", "volume", "mount", "tmpfs", "shm-size", "network", "hostname", "stop-timeout", "add-host", "dns", "dns-search", "platform", "group-add", "sysctl", "restart");

    static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["label"] = "labels of Kubernetes have other rules; write them under metadata",
        ["network-alias"] = "a pod is reached by the name of its Service",
        ["link"] = "a pod is reached by the name of its Service",
        ["ip"] = "a Service gets an address of its own",
        ["init"] = "a pod starts the program itself; put tini in front of it in the image",
        ["publish-all"] = "name the ports with -p",
        ["log-driver"] = "the cluster keeps what a container prints",
        ["log-opt"] = "the cluster keeps what a container prints",
        ["memory-swap"] = "the cluster limits memory alone",
        ["security-opt"] = "write seccompProfile or appArmorProfile under securityContext",
        ["ulimit"] = "the limits of the node's engine apply",
        ["device"] = "a device plugin of the cluster hands out devices",
        ["runtime"] = "write runtimeClassName in the pod",
        ["pid"] = "only host is carried over",
        ["ipc"] = "only host is carried over",
        ["cidfile"] = "kubectl get pods prints the pods",
    }.ToFrozenDictionary();
}
