using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>Where the container can be reached, and by whom.</summary>
static class PortText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        if (Network(container) is { } network) yield return network;
        if (container.NetworkMode is "host" && !container.Run.Ports.IsEmpty) yield return "So -p publishes nothing here.";
        if (container.NetworkMode is "host" or "none") yield break;
        foreach (var port in container.Run.Ports) yield return Published(container, port);
        if (ExplainedContainer.IsOn(container.Host, "PublishAllPorts")) yield return "Every port that the image names is published on a port that the engine chooses; every machine that reaches this one can use them.";
        else foreach (var hidden in Hidden(container)) yield return hidden;
    }

    static string? Network(ExplainedContainer container) => container.NetworkMode switch
    {
        "default" or "bridge" or "" => null,
        "host" => "It has no network of its own: every port that it listens on is a port of this machine.",
        "none" => "It has no network at all.",
        var mode when mode.StartsWith("container:", StringComparison.Ordinal) => $"It shares the network of the container {mode["container:".Length..]}.",
        var name => $"It is in the network {name}, where other containers reach it{(container.Run.Name is { } own ? $" as {own}" : "")}.",
    };

    static string Published(ExplainedContainer container, PortBinding port)
    {
        var known = container.Image?.Ports.FirstOrDefault(known => known.Port == port.ContainerPort);
        var isHttp = known?.IsHttp ?? port is { Protocol: "tcp", ContainerPort: 80 or 3838 or 4040 or 5000 or 5601 or 8000 or 8080 or 8081 or 8501 or 8787 or 8888 or 9000 };
        var what = $"port {port.ContainerPort}{(port.Protocol == "tcp" ? "" : "/" + port.Protocol)} of the container{(known is null ? "" : $" ({known.Serves})")}";
        var place = port.HostPort is "" or "0" ? "A port that the engine chooses" : $"{(isHttp ? $"{known?.Scheme(container.Variables) ?? "http"}://" : "")}{Host(port.HostIp)}:{port.HostPort}{(isHttp ? known?.Path ?? "" : "")}";
        return $"{place} leads to {what}. {Audience(port)}";
    }

    static string Host(string address) => address is "" or "0.0.0.0" or "::" or "127.0.0.1" or "::1" ? "localhost" : address.Contains(':') ? $"[{address}]" : address;

    static string Audience(PortBinding port) => port.HostIp switch
    {
        "" or "0.0.0.0" or "::" => $"Every machine that reaches this one can use it as well; -p 127.0.0.1:{(port.HostPort == "0" ? "" : port.HostPort)}:{port.ContainerPort}{(port.Protocol == "tcp" ? "" : "/" + port.Protocol)} keeps it to this one.",
        "::1" => "Only this machine can use it.",
        var address when address.StartsWith("127.", StringComparison.Ordinal) => "Only this machine can use it.",
        var address => $"Machines that reach the address {address} can use it.",
    };

    /// <summary>Servers of the image that nobody can reach.</summary>
    static IEnumerable<string> Hidden(ExplainedContainer container)
    {
        if (container.Image is not { Ports: [var first, ..] } || !container.Run.Ports.IsEmpty || container.Config["Cmd"] is not null || container.Config["Entrypoint"] is not null) yield break;
        yield return $"It listens on port {first.Port} ({first.Serves}), which is not published: nothing outside of the engine reaches it.";
    }
}
