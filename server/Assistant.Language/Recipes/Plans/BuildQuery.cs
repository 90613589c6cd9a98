using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>The query of <c>POST /build</c>; the build context itself goes along as a tar archive.</summary>
static class BuildQuery
{
    /// <param name="address">Where the engine is to fetch the context; null when it is sent.</param>
    public static string Of(DockerCommand command, ImmutableArray<KeyValuePair<string, string?>> arguments, string? address) => EngineRequest.QueryOf(
    [
        .. command.Values("tag").Select(word => ("t", (string?)word.Value)),
        ("dockerfile", command.Value("file")),
        ("remote", address),
        ("buildargs", Json(arguments)),
        ("labels", command.Values("label").Any() ? ContainerBody.Map(command, "label").ToJsonString() : null),
        ("target", command.Value("target")),
        ("platform", command.Value("platform")),
        ("nocache", On(command, "no-cache")),
        ("pull", On(command, "pull")),
        ("q", On(command, "quiet")),
        ("rm", command.Flags.Any(flag => flag.Key == "rm") && !command.IsOn("rm") ? "0" : null),
        ("forcerm", On(command, "force-rm")),
        ("networkmode", command.Value("network")),
        .. command.Values("add-host").Select(word => ("extrahosts", ExtraHost.Parse(word.Value).Value)),
        ("cachefrom", Texts(command, "cache-from")),
        .. new[] { ("memory", "memory"), ("memory-swap", "memswap"), ("shm-size", "shmsize") }.Select(size => (size.Item2, Bytes(command, size.Item1))),
        .. new[] { "cpu-shares", "cpu-period", "cpu-quota" }.Select(key => (key.Replace("-", ""), command.Value(key))),
        ("cpusetcpus", command.Value("cpuset-cpus")),
        ("cpusetmems", command.Value("cpuset-mems")),
        ("ulimits", ResourceFlags.Ulimits(command)?.ToJsonString()),
        ("isolation", command.Value("isolation")),
        .. command.Values("security-opt").Select(word => ("securityopt", (string?)word.Value)),
        ("cgroupparent", command.Value("cgroup-parent")),
    ]);

    static string? On(DockerCommand command, string key) => command.IsOn(key) ? "1" : null;

    static string? Bytes(DockerCommand command, string key) => command.Value(key) is { } text ? ByteSize.ParseOrUnlimited(text).Value.ToString() : null;

    static string? Texts(DockerCommand command, string key) => command.Values(key).Any() ? ContainerBody.Texts(command.Values(key).Select(word => word.Value)).ToJsonString() : null;

    static string? Json(ImmutableArray<KeyValuePair<string, string?>> pairs)
    {
        if (pairs.IsEmpty) return null;
        var json = new JsonObject();
        foreach (var (name, value) in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json[name] = value;
        return json.ToJsonString();
    }
}
