using System.Text.Json.Nodes;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>Ports are forwarded, and the first that a browser can open is opened when it answers.</summary>
static class DevContainerPorts
{
    public static void Add(MarkedCommand run, ImageCatalogue catalogue, JsonObject container, Losses losses)
    {
        var facts = catalogue.Find(run.Command.Image!.Value);
        var forwarded = new JsonArray();
        foreach (var word in run.Command.Values("publish"))
        {
            if (PortMapping.Parse(word.Value) is not { Ok: true, Value: var ports }) losses.Add("A published port that is a variable is left out; name it under forwardPorts.");
            else foreach (var port in ports) Forward(port, facts, forwarded, container, losses);
        }
        if (forwarded.Count > 0) container["forwardPorts"] = forwarded;
    }

    static void Forward(PortBinding port, ImageFacts? facts, JsonArray forwarded, JsonObject container, Losses losses)
    {
        if (port.Protocol != "tcp")
        {
            losses.Add($"The {port.Protocol} port {port.ContainerPort} is left out; only tcp is forwarded.");
            return;
        }
        if (forwarded.Any(known => (int)known! == port.ContainerPort)) return;
        if (port.HostPort != "" && port.HostPort != $"{port.ContainerPort}") losses.Add($"The port {port.HostPort} of this machine is left out; {port.ContainerPort} is forwarded to a port that VS Code shows.");
        var known = facts?.Ports.FirstOrDefault(known => known.Port == port.ContainerPort);
        var opens = known?.IsHttp ?? forwarded.Count == 0;
        forwarded.Add((JsonNode)port.ContainerPort);
        var attributes = DevContainer.Child(DevContainer.Child(container, "portsAttributes"), $"{port.ContainerPort}");
        if (known?.Serves is { } serves) attributes["label"] = serves;
        attributes["onAutoForward"] = opens ? "openBrowser" : "silent";
    }
}
