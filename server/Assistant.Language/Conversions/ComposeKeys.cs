using System.Collections.Immutable;

namespace Assistant.Language.Conversions;

/// <summary>How the value of a flag stands in a service.</summary>
enum ComposeShape
{
    /// <summary>A text; of several the last counts.</summary>
    Text,

    /// <summary>A number, written without quotes.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Switch,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>Names with values.</summary>
    Map,
}

/// <summary>A flag of <c>docker run</c> and the key of a service, as the Compose Specification names it, that says the same.</summary>
sealed record ComposeKey(string Flag, string Key, ComposeShape Shape);

/// <summary>The flags whose value is carried over as it is, in both directions. What needs more thought has a file of its own.</summary>
static class ComposeKeys
{
    public static ImmutableArray<ComposeKey> All { get; } =
    [
        new("pull", "pull_policy", ComposeShape.Text), new("platform", "platform", ComposeShape.Text),
        new("name", "container_name", ComposeShape.Text), new("hostname", "hostname", ComposeShape.Text), new("domainname", "domainname", ComposeShape.Text),
        new("workdir", "working_dir", ComposeShape.Text), new("user", "user", ComposeShape.Text), new("group-add", "group_add", ComposeShape.List),
        new("env", "environment", ComposeShape.Map), new("env-file", "env_file", ComposeShape.List),
        new("expose", "expose", ComposeShape.List), new("volumes-from", "volumes_from", ComposeShape.List), new("tmpfs", "tmpfs", ComposeShape.List),
        new("dns", "dns", ComposeShape.List), new("dns-search", "dns_search", ComposeShape.List), new("dns-option", "dns_opt", ComposeShape.List),
        new("add-host", "extra_hosts", ComposeShape.List), new("link", "external_links", ComposeShape.List),
        new("interactive", "stdin_open", ComposeShape.Switch), new("tty", "tty", ComposeShape.Switch), new("init", "init", ComposeShape.Switch),
        new("restart", "restart", ComposeShape.Text), new("stop-signal", "stop_signal", ComposeShape.Text),
        new("memory", "mem_limit", ComposeShape.Text), new("memory-reservation", "mem_reservation", ComposeShape.Text),
        new("memory-swap", "memswap_limit", ComposeShape.Text), new("memory-swappiness", "mem_swappiness", ComposeShape.Number), new("shm-size", "shm_size", ComposeShape.Text),
        new("cpuset-cpus", "cpuset", ComposeShape.Text), new("cpu-shares", "cpu_shares", ComposeShape.Number), new("cpu-period", "cpu_period", ComposeShape.Number),
        new("cpu-quota", "cpu_quota", ComposeShape.Number), new("cpu-rt-period", "cpu_rt_period", ComposeShape.Number), new("cpu-rt-runtime", "cpu_rt_runtime", ComposeShape.Number),
        new("cpu-count", "cpu_count", ComposeShape.Number), new("cpu-percent", "cpu_percent", ComposeShape.Number),
        new("pids-limit", "pids_limit", ComposeShape.Number), new("oom-kill-disable", "oom_kill_disable", ComposeShape.Switch), new("oom-score-adj", "oom_score_adj", ComposeShape.Number),
        new("device", "devices", ComposeShape.List), new("device-cgroup-rule", "device_cgroup_rules", ComposeShape.List), new("runtime", "runtime", ComposeShape.Text),
        new("privileged", "privileged", ComposeShape.Switch), new("read-only", "read_only", ComposeShape.Switch),
        new("cap-add", "cap_add", ComposeShape.List), new("cap-drop", "cap_drop", ComposeShape.List), new("security-opt", "security_opt", ComposeShape.List),
        new("ipc", "ipc", ComposeShape.Text), new("pid", "pid", ComposeShape.Text), new("uts", "uts", ComposeShape.Text), new("userns", "userns_mode", ComposeShape.Text),
        new("cgroupns", "cgroup", ComposeShape.Text), new("cgroup-parent", "cgroup_parent", ComposeShape.Text), new("isolation", "isolation", ComposeShape.Text),
        new("sysctl", "sysctls", ComposeShape.Map), new("storage-opt", "storage_opt", ComposeShape.Map),
        new("label", "labels", ComposeShape.Map), new("label-file", "label_file", ComposeShape.List), new("annotation", "annotations", ComposeShape.Map),
        new("use-api-socket", "use_api_socket", ComposeShape.Switch),
    ];

    /// <summary>The keys of a service in the order in which they are written; those not named here come where they are made.</summary>
    public static ImmutableArray<string> Order { get; } =
    [
        "image", "build", "pull_policy", "platform", "container_name", "hostname", "domainname", "entrypoint", "command", "working_dir", "user", "environment", "env_file",
        "ports", "expose", "volumes", "tmpfs", "network_mode", "networks", "restart",
    ];

    /// <summary>What a flag that a service has no key for was good for, or what takes its place. Empty for one that compose does anyway.</summary>
    public static ImmutableDictionary<string, string> Without { get; } = new Dictionary<string, string>
    {
        ["detach"] = "",
        ["quiet"] = "",
        ["help"] = "",
        ["sig-proxy"] = "",
        ["rm"] = "--rm is left out; docker compose down removes the container.",
        ["attach"] = "--attach is left out; docker compose up shows the output of all services.",
        ["detach-keys"] = "--detach-keys is left out; it belongs to one terminal.",
        ["cidfile"] = "--cidfile is left out; docker compose ps -q prints the container's ID.",
        ["publish-all"] = "--publish-all is left out; name the ports under ports.",
        ["volume-driver"] = "--volume-driver is left out; name the driver at the volume.",
        ["cpuset-mems"] = "--cpuset-mems is left out; services have no key for memory nodes.",
        ["kernel-memory"] = "--kernel-memory is left out; engines no longer know it.",
        ["disable-content-trust"] = "--disable-content-trust is left out; DOCKER_CONTENT_TRUST=0 says it.",
        ["io-maxbandwidth"] = "--io-maxbandwidth is left out; services have no key for it.",
        ["io-maxiops"] = "--io-maxiops is left out; services have no key for it.",
    }.ToImmutableDictionary();
}
