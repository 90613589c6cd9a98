using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Published and exposed ports.</summary>
static class PortFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        var published = Published(command);
        if (!published.Ok) return published.Error;
        foreach (var port in published.Value)
        {
            var name = $"{port.ContainerPort}/{port.Protocol}";
            Expose(body, name);
            var bindings = ContainerBody.Child(body.Host, "PortBindings");
            if (bindings[name] is not JsonArray list) bindings[name] = list = [];
            list.Add((JsonNode)new JsonObject { ["HostIp"] = port.HostIp, ["HostPort"] = port.HostPort });
        }
        if (command.IsOn("publish-all")) body.Host["PublishAllPorts"] = true;
        return command.Values("expose").Select(word => Exposed(word.Value, body)).FirstOrDefault(error => error is not null);
    }

    /// <summary>Every port of every <c>-p</c>, in the order written.</summary>
    public static Parsed<ImmutableArray<PortBinding>> Published(DockerCommand command)
    {
        var ports = ImmutableArray.CreateBuilder<PortBinding>();
        foreach (var word in command.Values("publish"))
        {
            var read = PortMapping.Parse(word.Value);
            if (!read.Ok) return read;
            ports.AddRange(read.Value);
        }
        return ports.DrainToImmutable();
    }

    static string? Exposed(string value, ContainerBody body)
    {
        if (value.Contains(':')) return $"invalid port format for --expose: {value}";
        var (port, protocol) = PortMapping.SplitProtocol(value);
        var range = PortMapping.ParseRange(port);
        if (!range.Ok) return $"invalid range format for --expose: {value}, error: {range.Error}";
        for (var number = range.Value.First; number <= range.Value.Last; number++) Expose(body, $"{number}/{protocol}");
        return null;
    }

    static void Expose(ContainerBody body, string port) => ContainerBody.Child(body.Config, "ExposedPorts")[port] = new JsonObject();
}
