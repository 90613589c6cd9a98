using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class UnknownName
{
    public static readonly Rule Rule = CommandRule.Of("DC029", "The engine knows no such name", Severity.Error, """
        Capabilities, signals, modes of `--ipc`, log drivers with their options, ways of isolation and addresses are looked at by the
        engine only, which then refuses to make the container or the service. Names of networks are case-sensitive: `Host` is a network
        that somebody has called so.

        Bad:

        ```sh
        docker run --cap-add NETADMIN --stop-signal SIGTREM --network Host python
        docker run --log-driver syslog --log-opt max-size=10m python
        ```

        Good:

        ```sh
        docker run --cap-add NET_ADMIN --stop-signal SIGTERM --network host python
        docker run --log-driver local --log-opt max-size=10m python
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command)
        let finding = command.Name switch
        {
            "run" or "create" => Problem(written),
            "service create" or "service update" when written.Key == "endpoint-mode" => EndpointMode(written),
            "kill" or "stop" or "restart" when written.Key == "signal" => Signal(written),
            "network connect" or "network create" when written.Key is "ip" or "ip6" or "link-local-ip" or "gateway" => Address(written),
            _ => null,
        }
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written) => written.Key switch
    {
        "cap-add" or "cap-drop" => Capability(written),
        "stop-signal" => Signal(written),
        "ipc" => Ipc(written),
        "log-driver" => LogDriver(written),
        "log-opt" => RefusedLogOption.Of(written),
        "isolation" => Isolation(written),
        "network" => Network(written),
        "platform" => Platform(written),
        "ip" or "ip6" or "link-local-ip" => Address(written),
        _ => null,
    };

    static Finding? Address(WrittenFlag written) => InternetAddress.IsValid(written.Read) || written.Read == "" ? null : Rule.At(written.Word.Span, $"{written.Value} is no address.");

    static Finding? Capability(WrittenFlag written)
    {
        var name = written.Read.Trim().ToUpperInvariant();
        if (name.StartsWith("CAP_", StringComparison.Ordinal)) name = name[4..];
        if (name is "ALL" or "RESET" || capabilities.Contains(name)) return null;
        return Named(written, $"The engine knows no capability {written.Value}.", Underscored(name) ?? NearestName.Of(name, capabilities), Underscored(name) is not null || IsSure(name, capabilities));
    }

    static string? Underscored(string name) => capabilities.FirstOrDefault(known => known.Replace("_", "") == name.Replace("_", "").Replace("-", ""));

    static Finding? Signal(WrittenFlag written)
    {
        var name = written.Read.ToUpperInvariant();
        if (written.Read == "" || SignalName.Find(written.Read) is not null || name.Contains("RTM") || (int.TryParse(name, out var number) && number is > 31 and < 65) || name is "IOT" or "SIGIOT" or "CLD" or "SIGCLD" or "POLL" or "SIGPOLL") return null;
        if (!name.StartsWith("SIG", StringComparison.Ordinal)) name = "SIG" + name;
        return Named(written, $"The engine knows no signal {written.Value}.", NearestName.Of(name, signals), IsSure(name, signals));
    }

    static Finding? Ipc(WrittenFlag written) =>
        written.Read is "" or "none" or "private" or "shareable" or "host" || written.Read is ['c', 'o', 'n', 't', 'a', 'i', 'n', 'e', 'r', ':', _, ..] || (!written.IsDocker && written.Read.StartsWith("ns:", StringComparison.Ordinal))
            ? null
            : Named(written, $"The engine knows no mode {written.Value} of --ipc: use none, private, shareable, host or container:NAME.", NearestName.Of(written.Read, ["none", "private", "shareable", "host"]));

    /// <summary>A plugin can bring a driver of any other name.</summary>
    static Finding? LogDriver(WrittenFlag written) =>
        written.Read == "" || drivers.Contains(written.Read) || NearestName.Of(written.Read, drivers) is not { } near ? null : Named(written, $"The engine has no log driver {written.Value}.", near) with { Severity = Severity.Warning };

    /// <summary>The two of Windows are told by another rule.</summary>
    static Finding? Isolation(WrittenFlag written) =>
        written.Read == "" || isolations.Contains(written.Read.ToLowerInvariant()) ? null
            : Named(written, $"The engine knows no isolation {written.Value}: on Linux it takes default only.", NearestName.Of(written.Read.ToLowerInvariant(), isolations));

    static readonly string[] isolations = ["default", "process", "hyperv"];

    static Finding? EndpointMode(WrittenFlag written) =>
        written.Read is "" or "vip" or "dnsrr" ? null : Named(written, $"The swarm knows no endpoint mode {written.Value}: use vip or dnsrr.", NearestName.Of(written.Read.ToLowerInvariant(), ["vip", "dnsrr"]));

    static Finding? Network(WrittenFlag written) => written.Read switch
    {
        "container:" => Rule.At(written.Word.Span, "container: needs the name of a container behind it."),
        "Host" or "HOST" or "Bridge" or "BRIDGE" or "None" or "NONE" or "Default" =>
            Named(written, $"{written.Value} is a network that somebody has called so: names are case-sensitive.", written.Value.ToLowerInvariant()) with { Severity = Severity.Warning },
        _ => null,
    };

    /// <summary>Of an architecture beside a system the client takes any word.</summary>
    static Finding? Platform(WrittenFlag written)
    {
        if (written.Read.Split('/') is not [var system, var architecture, ..] || Values.Platform.Parse(written.Read) is not { Ok: true, Value: var read }) return null;
        if (architectures.Contains(read.Architecture)) return systems.Contains(read.Os) || NearestName.Of(system, systems) is not { } near ? null : Named(written, $"There is no system {system}.", near + written.Value[system.Length..]) with { Severity = Severity.Warning };
        return NearestName.Of(architecture, architectures) is { } meant ? Named(written, $"There is no architecture {architecture}.", $"{system}/{meant}") with { Severity = Severity.Warning } : null;
    }

    static readonly string[] systems = ["linux", "windows", "darwin", "freebsd", "wasi"];

    static readonly string[] architectures = ["amd64", "arm64", "arm", "386", "ppc64le", "s390x", "riscv64", "mips64le", "mips64", "mipsle", "mips", "loong64", "ppc64", "wasm"];

    static Finding Named(WrittenFlag written, string message, string? meant, bool isSure = true) =>
        meant is null ? Rule.At(written.Word.Span, message) : Rule.At(written.Word.Span, message, written.ChangeTo(meant) with { Preferred = isSure });

    static bool IsSure(string word, IEnumerable<string> names) => NearestName.Of(word, names) is { } near && NearestName.IsSure(word, near, names);

    static readonly string[] drivers = ["none", "local", "json-file", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk", "etwlogs", "gcplogs", "passthrough", "k8s-file"];

    static readonly string[] signals = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGABRT", "SIGKILL", "SIGUSR1", "SIGUSR2", "SIGTERM", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGWINCH"];

    static readonly HashSet<string> capabilities =
    [
        "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK",
        "IPC_OWNER", "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP",
        "SETGID", "SETPCAP", "SETUID", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT", "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME",
        "SYS_TTY_CONFIG", "SYSLOG", "WAKE_ALARM",
    ];
}
