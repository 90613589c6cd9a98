using static Assistant.Language.Recipes.Plans.Services.Stacks.StackShapes;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>What the client lets a service of a compose file say.</summary>
static class StackServiceSchema
{
    public static StackShape Of(int minor) => StackShapes.Of(minor, extended: 7,
        ("build", Build(minor), 0), ("cap_add", EachText, 0), ("cap_drop", EachText, 0), ("cgroup_parent", AText, 0), ("cgroupns_mode", AText, 9), ("command", ACommand, 0),
        ("configs", ListOf(Granted(minor)), 3), ("container_name", AText, 0), ("credential_spec", CredentialSpec(minor), 3), ("depends_on", EachText, 0), ("deploy", Deploy(minor), 0),
        ("devices", EachText, 0), ("dns", TextOrTexts, 0), ("dns_search", TextOrTexts, 0), ("domainname", AText, 0), ("entrypoint", ACommand, 0), ("env_file", TextOrTexts, 0),
        ("environment", SomePairs, 0), ("expose", ListOf(TextOrNumber, isUnique: true), 0), ("external_links", EachText, 0), ("extra_hosts", SomePairs, 0), ("healthcheck", Healthcheck(minor), 0),
        ("hostname", AText, 0), ("image", AText, 0), ("init", ASwitch, 7), ("ipc", AText, 0), ("isolation", AText, 5), ("labels", SomePairs, 0), ("links", EachText, 0),
        ("logging", StackShapes.Of(minor, null, ("driver", AText, 0), ("options", Settings, 0)), 0),
        ("mac_address", AText, 0), ("network_mode", AText, 0), ("networks", Networks(minor), 0), ("pid", AText with { Kinds = StackKinds.Text | StackKinds.Nothing, Words = "string or null" }, 0),
        ("ports", Ports(minor), 0), ("privileged", ASwitch, 0), ("read_only", ASwitch, 0), ("restart", AText, 0), ("secrets", ListOf(Granted(minor)), 1), ("security_opt", EachText, 0),
        ("shm_size", TextOrNumber with { Words = "number or string" }, 0), ("stdin_open", ASwitch, 0), ("stop_grace_period", ATime, 0), ("stop_signal", AText, 0), ("sysctls", SomePairs, 0),
        ("tmpfs", TextOrTexts, 0), ("tty", ASwitch, 0), ("ulimits", Ulimits(minor), 0), ("oom_score_adj", ACount, 13), ("user", AText, 0), ("userns_mode", AText, 0),
        ("volumes", ListOf(Volume(minor)), 0), ("working_dir", AText, 0));

    /// <summary>Nothing of it goes to the engine.</summary>
    static StackShape Build(int minor) => OrMap(AText, StackShapes.Of(minor, null, ("context", AText, 0), ("dockerfile", AText, 0), ("args", SomePairs, 0)) with { IsClosed = false }, isKnown: true);

    /// <summary>A secret or a config that a service is given.</summary>
    static StackShape Granted(int minor) => OrMap(
        AText, StackShapes.Of(minor, null, ("source", AText, 0), ("target", AText, 0), ("uid", AText, 0), ("gid", AText, 0), ("mode", ANumber, 0)) with { IsClosed = false }, isKnown: true);

    static StackShape CredentialSpec(int minor) => StackShapes.Of(minor, null, ("config", AText, 8), ("file", AText, 0), ("registry", AText, 0));

    static StackShape Healthcheck(int minor) => StackShapes.Of(minor, null,
        ("disable", ASwitch, 0), ("interval", ATime, 0), ("retries", ANumber, 0), ("test", ACommand, 0), ("timeout", ATime, 0), ("start_period", ATime, 4), ("start_interval", ATime, 12));

    static StackShape Networks(int minor) => new(StackKinds.List | StackKinds.Map, "list")
    {
        Items = AText, IsUnique = true, IsClosed = true,
        Others = Named(OrNothing(StackShapes.Of(minor, null, ("aliases", EachText, 0), ("driver_opts", Options, 13), ("ipv4_address", AText, 0), ("ipv6_address", AText, 0))) with { Words = "mapping" }).Others,
    };

    static StackShape Ports(int minor) => ListOf(
        OrMap(minor < 2 ? APort with { Words = "string or number" } : APort, StackShapes.Of(minor, null, ("mode", AText, 0), ("target", ACount, 0), ("published", ACount, 0), ("protocol", AText, 0)), minor >= 2), isUnique: true);

    static StackShape Volume(int minor) => OrMap(AText, StackShapes.Of(minor, null,
        ("type", AText, 0), ("source", AText, 0), ("target", AText, 0), ("read_only", ASwitch, 0), ("consistency", AText, 0),
        ("bind", StackShapes.Of(minor, null, ("propagation", AText, 0)) with { IsClosed = false }, 0),
        ("volume", StackShapes.Of(minor, null, ("nocopy", ASwitch, 0)) with { IsClosed = false }, 0),
        ("tmpfs", StackShapes.Of(minor, null, ("size", ACount, 0)) with { IsClosed = false }, 6)) with { Required = ["type"] }, minor >= 2);

    static StackShape Ulimits(int minor) => Named(
        OrMap(ACount, StackShapes.Of(minor, null, ("hard", ACount, 0), ("soft", ACount, 0)) with { Required = ["soft", "hard"] }, isKnown: true)) with { IsClosed = false };

    static StackShape Deploy(int minor) => OrNothing(StackShapes.Of(minor, null,
        ("mode", AText, 0), ("endpoint_mode", AText, 2), ("replicas", ACount, 0), ("labels", SomePairs, 0), ("rollback_config", Update(minor), 7), ("update_config", Update(minor), 0),
        ("resources", Resources(minor), 0),
        ("restart_policy", StackShapes.Of(minor, null, ("condition", AText, 0), ("delay", ATime, 0), ("max_attempts", ACount, 0), ("window", ATime, 0)), 0),
        ("placement", StackShapes.Of(minor, null,
            ("constraints", AnyTexts, 0), ("preferences", ListOf(StackShapes.Of(minor, null, ("spread", AText, 0))), 3), ("max_replicas_per_node", ACount, 8)), 0)));

    static StackShape Update(int minor) => StackShapes.Of(minor, null,
        ("parallelism", ACount, 0), ("delay", ATime, 0), ("failure_action", AText, 0), ("monitor", ATime, 0), ("max_failure_ratio", ANumber, 0),
        ("order", AText with { Choices = ["start-first", "stop-first"] }, 4));

    static StackShape Resources(int minor) => StackShapes.Of(minor, null,
        ("limits", StackShapes.Of(minor, null, ("cpus", AText, 0), ("memory", AText, 0), ("pids", ACount, 9)), 0),
        ("reservations", StackShapes.Of(minor, null, ("cpus", AText, 0), ("memory", AText, 0), ("generic_resources", ListOf(StackShapes.Of(minor, null,
            ("discrete_resource_spec", StackShapes.Of(minor, null, ("kind", AText, 0), ("value", ANumber, 0)), 0))), 5)), 0));
}
