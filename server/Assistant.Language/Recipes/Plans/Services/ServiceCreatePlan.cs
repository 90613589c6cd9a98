using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services;

/// <summary>
/// <c>docker service create</c>. Networks, secrets and configs stand in the request by their names, for which the client asks the engine for
/// their IDs; the digest that it asks the registry for is not known here.
/// </summary>
static class ServiceCreatePlan
{
    public static Plan Of(DockerCommand command, PlanEnvironment environment)
    {
        if (command.Values("credential-spec").Any()) return new Plan.Client();
        var image = ImageReference.Parse(command.Arguments[0].Value);
        if (!image.Ok) return new Plan.Impossible(image.Error);
        var task = ServiceContainer.Of(command, environment);
        if (!task.Ok) return new Plan.Impossible(task.Error);
        var mode = ServicePolicy.Mode(command);
        if (!mode.Ok) return new Plan.Impossible(mode.Error);
        var ports = Ports(command);
        if (!ports.Ok) return new Plan.Impossible(ports.Error);

        var body = new JsonObject();
        if (command.Value("name") is { Length: > 0 } name) body["Name"] = name;
        body["Labels"] = ContainerBody.Map(command, "label");
        body["TaskTemplate"] = Task(command, task.Value);
        body["Mode"] = mode.Value;
        if (ServicePolicy.Update(command, "update") is { } update) body["UpdateConfig"] = update;
        if (ServicePolicy.Update(command, "rollback") is { } rollback) body["RollbackConfig"] = rollback;
        var endpoint = ContainerBody.Child(body, "EndpointSpec");
        endpoint["Mode"] = command.Value("endpoint-mode") ?? "vip";
        if (ports.Value.Count > 0) endpoint["Ports"] = ports.Value;
        var create = new EngineRequest("POST", "/services/create", "", body);
        return new Plan.CreateService { Create = create, Image = command.Arguments[0].Value, Name = command.Value("name"), Requests = [.. Before(command, task.Value), create] };
    }

    static JsonObject Task(DockerCommand command, JsonObject container)
    {
        var task = new JsonObject { ["ContainerSpec"] = container, ["Resources"] = ServicePolicy.Resources(command) };
        if (ServicePolicy.Restart(command) is { } restart) task["RestartPolicy"] = restart;
        task["Placement"] = ServicePolicy.Placement(command);
        if (Networks(command) is { Count: > 0 } networks) task["Networks"] = networks;
        if (command.Value("log-driver") is { Length: > 0 } driver)
        {
            task["LogDriver"] = new JsonObject { ["Name"] = driver };
            if (command.Values("log-opt").Any()) task["LogDriver"]!["Options"] = ContainerBody.Map(command, "log-opt");
        }
        task["ForceUpdate"] = 0;
        return task;
    }

    static JsonArray Networks(DockerCommand command) => new([.. command.Values("network").Select(word => NetworkAttachment.Parse(word.Value).Value!).OrderBy(network => network.Target, StringComparer.Ordinal).Select(network =>
    {
        var json = new JsonObject { ["Target"] = network.Target };
        if (!network.Aliases.IsEmpty) json["Aliases"] = ContainerBody.Texts(network.Aliases);
        if (!network.DriverOptions.IsEmpty) json["DriverOpts"] = ContainerBody.Map(network.DriverOptions);
        return (JsonNode?)json;
    })]);

    static Parsed<JsonArray> Ports(DockerCommand command)
    {
        var ports = new JsonArray();
        foreach (var text in command.Values("publish").Select(word => word.Value))
        {
            var read = PortMapping.Parse(text);
            if (!read.Ok) return new Refused($"invalid argument {Go.Quoted(text)} for \"-p, --publish\" flag: {read.Error}");
            if (read.Value.Any(port => port.HostIp != "")) return new Refused($"invalid argument {Go.Quoted(text)} for \"-p, --publish\" flag: hostip is not supported");
            var fields = text.Contains('=') ? text.Split(',').Select(field => KeyValue.Split(field)).ToLookup(field => field.Key, field => field.Value) : null;
            foreach (var port in read.Value)
            {
                var json = new JsonObject { ["Protocol"] = port.Protocol, ["TargetPort"] = port.ContainerPort };
                if (int.TryParse(port.HostPort, out var published) && published > 0) json["PublishedPort"] = published;
                json["PublishMode"] = fields?["mode"].LastOrDefault() ?? "ingress";
                ports.Add((JsonNode)json);
            }
        }
        return ports;
    }

    /// <summary>What is asked before: the IDs of secrets, configs and networks, and the digest of the image.</summary>
    static IEnumerable<EngineRequest> Before(DockerCommand command, JsonObject container)
    {
        foreach (var (field, path, name) in new[] { ("Secrets", "/secrets", "SecretName"), ("Configs", "/configs", "ConfigName") })
            if (container[field] is JsonArray list)
                yield return new("GET", path, EngineRequest.QueryOf(("filters", Filters.Json([.. list.Select(item => (string)item![name]!).Distinct().Order(StringComparer.Ordinal).Select(item => $"name={item}")]))));
        foreach (var word in command.Values("network")) yield return new("GET", $"/networks/{EngineRequest.Part(NetworkAttachment.Parse(word.Value).Value!.Target)}", "scope=swarm");
        if (!command.IsOn("no-resolve-image")) yield return new("GET", $"/distribution/{ServiceContainer.Tagged(command.Arguments[0].Value)}/json");
    }
}
