using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services;

/// <summary><c>docker service scale</c>, <c>rm</c>, <c>ls</c>, <c>ps</c> and <c>logs</c>, and <c>docker secret create</c>.</summary>
static class ServicePlans
{
    /// <summary>The client reads each service and sends it back with its new number; only the number is known here.</summary>
    public static Plan Scale(DockerCommand command)
    {
        List<KeyValuePair<string, long>> wanted = [];
        foreach (var word in command.Arguments)
        {
            if (KeyValue.Split(word.Value) is not (var name, { } text)) return new Plan.Impossible($"invalid scale specifier '{word.Value}'");
            var read = Whole.ParseUnsigned(text, long.MaxValue);
            if (!read.Ok) return new Plan.Impossible($"{name}: invalid replicas value {text}: {read.Error}");
            wanted.Add(KeyValuePair.Create(name, read.Value));
        }
        return new Plan.ScaleServices([.. wanted])
        {
            Requests = [.. wanted.SelectMany(service => new EngineRequest[]
            {
                new("GET", Path(service.Key), "insertDefaults=false"),
                new("POST", "/services/{id}/update", "version={version}", new() { ["Mode"] = new JsonObject { ["Replicated"] = new JsonObject { ["Replicas"] = service.Value } } }),
            })],
        };
    }

    public static Plan Remove(DockerCommand command)
    {
        var services = ContainerPlans.Texts(command.Arguments);
        return new Plan.RemoveServices(services) { Requests = [.. services.Select(name => new EngineRequest("DELETE", Path(name)))] };
    }

    public static Plan List(DockerCommand command)
    {
        var isPrinted = ContainerPlans.IsPrintable(command) && !command.IsOn("quiet") && !command.Values("filter").Any();
        return (isPrinted ? new Plan.ListServices() : (Plan)new Plan.Client()) with
        {
            Requests = [new("GET", "/services", EngineRequest.QueryOf(("filters", Filters.Json(command)), ("status", command.IsOn("quiet") ? null : "true")))],
        };
    }

    /// <summary>The client looks for the services by ID and by name, then for their tasks.</summary>
    public static Plan Tasks(DockerCommand command)
    {
        var services = ContainerPlans.Texts(command.Arguments);
        EngineRequest By(string key) => new("GET", "/services", EngineRequest.QueryOf(("filters", Filters.Json([.. services.Order(StringComparer.Ordinal).Select(name => $"{key}={name}")]))));
        var isPrinted = ContainerPlans.IsPrintable(command, "no-trunc", "no-resolve", "quiet") && services.Length == 1 && !command.Values("filter").Any();
        return (isPrinted ? new Plan.ListTasks(services[0]) : (Plan)new Plan.Client()) with
        {
            Requests = [By("id"), By("name"), new("GET", "/tasks", EngineRequest.QueryOf(("filters", Filters.Json(command, services.Select(_ => "service={id}").Distinct()))))],
        };
    }

    public static Plan Logs(DockerCommand command) => (command.IsOn("details") ? new Plan.Client() : (Plan)new Plan.ServiceLogs(command.Arguments[0].Value, command.IsOn("follow"))) with
    {
        Requests =
        [
            new("GET", Path(command.Arguments[0].Value), "insertDefaults=false"),
            new("GET", $"{Path(command.Arguments[0].Value)}/logs", EngineRequest.QueryOf(
                ("stdout", "1"), ("stderr", "1"), ("follow", command.IsOn("follow") ? "1" : null), ("timestamps", command.IsOn("timestamps") ? "1" : null),
                ("tail", command.Value("tail") ?? "all"), ("since", command.Value("since")), ("details", "1"))),
        ],
    };

    /// <summary>What the file holds is told to nobody but the engine, and not read here.</summary>
    public static Plan CreateSecret(DockerCommand command)
    {
        if (command.Arguments.Length < 2 && command.Value("driver") is null) return new Plan.Impossible("secret file is required");
        return new Plan.Client { Requests = [new("POST", "/secrets/create", "", new() { ["Name"] = command.Arguments[0].Value, ["Labels"] = ContainerBody.Map(command, "label") })] };
    }

    static string Path(string service) => $"/services/{EngineRequest.Part(service)}";
}
