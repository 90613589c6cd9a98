using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>Says in a sentence what a flag's value means; null when there is nothing to add.</summary>
static class FlagValueText
{
    public static string? Of(string key, FlagSpec flag, string value) => (key, flag.Type) switch
    {
        ("publish", _) => PortMapping.Parse(value) is { Ok: true, Value: var ports } ? string.Join("\n\n", ports.Select(Port)) : null,
        ("volume", _) => VolumeMount.Parse(value) is { Ok: true, Value: var volume } ? Volume(volume) : null,
        ("mount", _) => MountOption.Parse(value) is { Ok: true, Value: var mount } ? Mount(mount) : null,
        ("user", _) => User(value),
        ("platform", _) => Hovers.PlatformText.Of(value),
        ("cpus", _) => Processors.Parse(value) is { Ok: true } ? $"At most {value} {(value == "1" ? "processor" : "processors")}." : null,
        ("ulimit", _) => Ulimit.Parse(value) is { Ok: true, Value: var limit } ? Limit(limit) : null,
        ("network", _) => NetworkAttachment.Parse(value) is { Ok: true, Value: { IsUserDefined: true } network } ? $"The network `{network.Target}`, which must exist; its containers find each other by name." : null,
        ("env", _) => KeyValue.Split(value) is (var name, null) ? $"`{name}` gets the value it has where docker is started." : null,
        ("gpus", _) => GpuRequest.Parse(value) is { Ok: true, Value: var request } ? Gpus(request) : null,
        ("restart", _) => Restart(value),
        (_, "bytes") => ByteSize.ParseOrUnlimited(value) is { Ok: true, Value: var size } ? size < 0 ? "No limit." : $"{ByteSize.Text(size)}, that is {size} bytes." : null,
        (_, "duration") => Duration.Parse(value) is { Ok: true, Value: >= 0 } ? Hovers.TimeText.Of(value) : null,
        _ => null,
    };

    static string Port(PortBinding port)
    {
        var reach = port.HostIp is "" ? "on every address of the host" : port.HostIp is "127.0.0.1" or "::1" ? "reachable from this computer only" : $"on {port.HostIp}";
        var outside = port.HostPort switch { "" => "a free host port that the engine chooses", var range when range.Contains('-') => $"a free host port of {range}", var one => $"Host port {one}" };
        return $"{char.ToUpperInvariant(outside[0])}{outside[1..]} leads to port {port.ContainerPort}/{port.Protocol} of the container, {reach}.";
    }

    static string Volume(VolumeMount volume)
    {
        var reading = volume.Options.Contains("ro") ? " It can be read there, not written." : "";
        if (volume.Source == "") return $"A volume without a name is mounted at `{volume.Target}`; it is hard to find again.";
        return volume.IsBind
            ? $"The host's `{volume.Source}` is mounted at `{volume.Target}` of the container.{reading}"
            : $"The volume `{volume.Source}` is mounted at `{volume.Target}`; it is made when it is missing and outlives the container.{reading}";
    }

    static string Mount(MountOption mount)
    {
        var reading = mount.ReadOnly ? " It can be read there, not written." : "";
        return mount.Type switch
        {
            "bind" => $"The host's `{mount.Source}`, which must exist, is mounted at `{mount.Target}` of the container.{reading}",
            "tmpfs" => $"`{mount.Target}` of the container is kept in memory and lost when it stops.",
            "image" => $"The files of the image `{mount.Source}` are mounted at `{mount.Target}`.",
            _ when mount.Source == "" => $"A volume without a name is mounted at `{mount.Target}`; it is hard to find again.{reading}",
            _ => $"The volume `{mount.Source}` is mounted at `{mount.Target}`; it outlives the container.{reading}",
        };
    }

    static string Gpus(GpuRequest request) => request switch
    {
        { Devices: { } devices } => $"Graphics cards {string.Join(", ", devices)}.",
        { Count: -1 } => "All graphics cards.",
        { Count: 1 } => "One graphics card.",
        _ => $"{request.Count} graphics cards.",
    };

    static string? User(string value)
    {
        if (value is "" || value.Contains('$')) return null;
        var (user, group) = KeyValue.Split(value, ':');
        var isNumber = user.All(char.IsAsciiDigit);
        var who = user is "root" or "0" ? "Root: the command may do everything in the container." : isNumber ? $"The user with the number {user}; it need not have a name in the image." : $"The user `{user}`, which must exist in the image.";
        return group is { Length: > 0 } ? $"{who} The group is `{group}`." : who;
    }

    static string Limit(Ulimit limit) =>
        $"`{limit.Name}`: {(limit.Soft < 0 ? "no limit" : $"at most {limit.Soft}")}{(limit.Hard == limit.Soft ? "" : limit.Hard < 0 ? "; a program can lift it" : $"; a program can raise it to {limit.Hard}")}.";

    static string? Restart(string value) => value.Split(':')[0] switch
    {
        "no" => "The container is not started again.",
        "always" => "The container is started again whenever it ends, and when the engine starts.",
        "unless-stopped" => "The container is started again whenever it ends, and when the engine starts, unless somebody stopped it.",
        "on-failure" => "The container is started again when it ends with an error.",
        _ => null,
    };
}
