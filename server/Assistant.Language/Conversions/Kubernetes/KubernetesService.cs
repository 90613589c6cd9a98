using System.Globalization;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>The Service by whose name other pods reach a server.</summary>
static class KubernetesService
{
    /// <summary>Null for a command that listens nowhere.</summary>
    public static YamlMap? Of(MarkedCommand run, string name, ComposeFile file, ImageCatalogue catalogue)
    {
        var ports = Ports(run, file, catalogue).DistinctBy(port => (Outside(port), port.Protocol)).ToList();
        if (ports.Count == 0) return null;
        var service = KubernetesWorkload.Headed("v1", "Service", name);
        var spec = service.Child("spec");
        spec.Child("selector").Add("app", name);
        foreach (var port in ports)
        {
            var entry = new YamlMap();
            entry.Add("name", $"{port.Protocol}-{Outside(port)}");
            entry.AddPlain("port", $"{Outside(port)}");
            entry.AddPlain("targetPort", $"{port.ContainerPort}");
            if (port.Protocol is not "tcp") entry.Add("protocol", port.Protocol.ToUpperInvariant());
            spec.Append("ports", entry);
        }
        if (run.Command.Values("publish").Any())
            file.Losses.Add(name, $"the ports are open in the cluster alone; kubectl port-forward service/{name} {Outside(ports[0])} opens one on this machine, and type LoadBalancer or an Ingress for everybody.");
        return service;
    }

    /// <summary>Those published or exposed; without any, those that the catalogue knows of a server that others share a network with.</summary>
    public static IEnumerable<PortBinding> Ports(MarkedCommand run, ComposeFile file, ImageCatalogue catalogue)
    {
        var command = run.Command;
        var written = command.Values("publish").SelectMany(word => Published(ShellText.Plain(word.Value, file.Marks, new Losses()), file.NameOf(run), file.Losses))
            .Concat(command.Values("expose").SelectMany(word => PortMapping.Parse(word.Value) is { Ok: true, Value: var ports } ? ports : [])).ToList();
        if (written.Count > 0 || !command.Values("network").Any(word => NetworkAttachment.Parse(word.Value).Value is { IsUserDefined: true })) return written;
        return catalogue.Find(command.Image!.Value) is { Ports: { IsDefaultOrEmpty: false } known } ? known.Select(port => new PortBinding("", "", port.Port, port.Protocol)) : [];
    }

    static IEnumerable<PortBinding> Published(string text, string name, Losses losses)
    {
        if (PortMapping.Parse(text) is { Ok: true, Value: var ports }) return ports;
        losses.Add(name, $"-p {text} is left out; write the port under ports, here and in the Service.");
        return [];
    }

    static int Outside(PortBinding port) => int.TryParse(port.HostPort, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : port.ContainerPort;
}
