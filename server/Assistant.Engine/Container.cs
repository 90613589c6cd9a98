using System.Globalization;
using System.Text.RegularExpressions;
using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>A port of a container that can be reached from outside. <paramref name="Protocol"/> is tcp, udp or sctp.</summary>
public sealed record PublishedPort(int ContainerPort, string Protocol, string HostIp, int HostPort);

/// <summary>A container as a list shows it.</summary>
/// <param name="State">created, running, paused, restarting, exited or dead.</param>
/// <param name="Status">The engine's own words, such as "Up 3 minutes (healthy)".</param>
public sealed partial record Container(string Id, string Name, string Image, string State, string Status, DateTime Created, IReadOnlyList<PublishedPort> Ports, IReadOnlyDictionary<string, string> Labels)
{
    public bool IsRunning => State is "running" or "restarting" or "paused";

    public bool IsPaused => State is "paused";

    /// <summary>The volumes with a name of their own that it uses.</summary>
    public IReadOnlyList<string> Volumes { get; init; } = [];

    /// <summary>The folders of the engine's machine that it sees.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>When it was started last; null where nobody has asked.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>True when it ended because it ran out of memory; false also where nobody has asked.</summary>
    public bool OutOfMemory { get; init; }

    /// <summary>What its command ended with; null while it runs, or was never started.</summary>
    public long? ExitCode => State is "exited" or "dead" && Exit().Match(Status) is { Success: true } match ? long.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^Exited \((\d{1,10})\)")]
    private static partial Regex Exit();

    internal static Container Of(ContainerListResponse found) => new(
        found.ID,
        found.Names?.FirstOrDefault()?.TrimStart('/') ?? found.ID[..12],
        found.Image,
        found.State,
        found.Status,
        found.Created,
        [
            .. (found.Ports ?? [])
                .Where(port => port.PublicPort is > 0)
                .Select(port => new PublishedPort(port.PrivatePort, port.Type, port.IP ?? "", port.PublicPort!.Value))
                // A port published on every interface comes twice, for IPv4 and IPv6.
                .DistinctBy(port => (port.ContainerPort, port.Protocol, port.HostPort))
                .OrderBy(port => port.ContainerPort),
        ],
        found.Labels is { } labels ? new Dictionary<string, string>(labels) : new Dictionary<string, string>())
    {
        Volumes = [.. (found.Mounts ?? []).Where(mount => mount.Type is "volume").Select(mount => mount.Name).OfType<string>().Where(name => !Kept.IsNameless(name)).Distinct()],
        Folders = [.. (found.Mounts ?? []).Where(mount => mount.Type is "bind").Select(mount => mount.Source).OfType<string>().Distinct()],
    };
}

/// <summary>A container as it stands: its ports with the real numbers, and how it ended.</summary>
/// <param name="Environment">The container's variables, the image's own among them; secrets may be in it.</param>
/// <param name="Health">starting, healthy or unhealthy; null without a health check.</param>
public sealed record ContainerDetails(string Id, string Name, string Image, string State, string? Health, long ExitCode, bool OutOfMemory, string Error, IReadOnlyList<PublishedPort> Ports, IReadOnlyDictionary<string, string> Environment)
{
    public bool IsRunning => State is "running" or "restarting" or "paused";

    /// <summary>What its health check printed last; null when none has ended yet. Secrets may be in it.</summary>
    public string? LastCheck { get; init; }

    /// <summary>When it was started last; null when it never was.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>How often its restart policy has started it again.</summary>
    public long Restarts { get; init; }

    /// <summary>True when what runs in it has a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True when somebody may type into it.</summary>
    public bool TakesInput { get; init; }

    /// <summary>True when ports of it are published while it runs.</summary>
    public bool Publishes { get; init; }

    internal static ContainerDetails Of(ContainerInspectResponse found) => new(
        found.ID,
        found.Name?.TrimStart('/') ?? "",
        found.Config?.Image ?? "",
        found.State?.Status ?? "",
        found.State?.Health?.Status is { Length: > 0 } health and not "none" ? health : null,
        found.State?.ExitCode ?? 0,
        found.State?.OOMKilled ?? false,
        found.State?.Error ?? "",
        [.. PortsOf(found).DistinctBy(port => (port.ContainerPort, port.Protocol, port.HostPort)).OrderBy(port => port.ContainerPort)],
        (found.Config?.Env ?? []).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0]).ToDictionary(same => same.Key, same => same.Last()[1]))
    {
        LastCheck = found.State?.Health?.Log is [.., { Output: var said }] ? said : null,
        // The engine says the year 1 for never.
        Started = DateTimeOffset.TryParse(found.State?.StartedAt, CultureInfo.InvariantCulture, out var started) && started.Year > 1 ? started : null,
        Restarts = found.RestartCount,
        IsTerminal = found.Config?.Tty ?? false,
        TakesInput = found.Config?.OpenStdin ?? false,
        Publishes = found.HostConfig is { PublishAllPorts: true } or { PortBindings.Count: > 0 },
    };

    static IEnumerable<PublishedPort> PortsOf(ContainerInspectResponse found) =>
        from port in found.NetworkSettings?.Ports ?? new Dictionary<string, IList<PortBinding>>()
        from binding in port.Value ?? []
        let parts = port.Key.Split('/')
        where int.TryParse(binding.HostPort, out _)
        select new PublishedPort(int.Parse(parts[0]), parts.ElementAtOrDefault(1) ?? "tcp", binding.HostIP ?? "", int.Parse(binding.HostPort));
}
