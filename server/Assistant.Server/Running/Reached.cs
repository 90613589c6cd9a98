using Assistant.Engine;
using Assistant.Language.Catalogue;
using EnginePort = Assistant.Engine.PublishedPort;
using KnownPort = Assistant.Language.Catalogue.PublishedPort;

namespace Assistant.Server.Running;

/// <summary>A container or a service as somebody outside reaches it.</summary>
/// <param name="Ports">As this machine sees them.</param>
sealed record Reached(string Name, IReadOnlyList<KnownPort> Ports, ImageAccess Access)
{
    /// <summary>Such as "pg is ready at localhost:5432.": the page without its token, else the published ports.</summary>
    public string Ready => Places is [] ? $"{Name} is ready." : $"{Name} is ready at {string.Join(", ", Places)}.";

    string[] Places => Access.Pages is [var page, ..]
        ? [page.Url.Split('?')[0]]
        : [.. Ports.Select(port => $"{(port.HostIp is "" or "0.0.0.0" or "::" ? "localhost" : port.HostIp)}:{port.Host}")];

    /// <summary>A port that is published on every interface of another machine is reached under that machine's name.</summary>
    public static IReadOnlyList<KnownPort> Seen(Engine.Engine engine, IEnumerable<EnginePort> ports) =>
    [
        .. from port in ports
           let isEverywhere = port.HostIp is "" or "0.0.0.0" or "::"
           let host = isEverywhere && engine.Endpoint.PublishedHost is not "localhost" ? engine.Endpoint.PublishedHost : port.HostIp
           select new KnownPort(port.ContainerPort, port.HostPort, host, port.Protocol),
    ];
}
