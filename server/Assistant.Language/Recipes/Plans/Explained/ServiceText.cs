using System.Text.Json.Nodes;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What a Swarm service is, and what it is given.</summary>
static class ServiceText
{
    public static IEnumerable<string> Of(Plan.CreateService service, ImageCatalogue catalogue)
    {
        var body = service.Create.Body!;
        var (task, container) = (body["TaskTemplate"]!, body["TaskTemplate"]!["ContainerSpec"]!);
        yield return $"Makes the service {service.Name ?? "of a name that docker invents"} from {service.Image}{(catalogue.Find(service.Image) is { } known ? $" ({known.Purpose})" : "")}: {Mode(body["Mode"]!.AsObject())}";
        if (ImageText.Moved(service.Image, catalogue) is { } moved) yield return moved;
        foreach (var port in Objects(body["EndpointSpec"]!["Ports"]))
            yield return Listens(port);
        foreach (var (kind, field) in new[] { ("secret", "Secrets"), ("config", "Configs") })
            foreach (var file in Objects(container[field]).Select(item => item["File"]!))
                yield return $"The tasks find the {kind} in the file {System.IO.Path.Combine(kind is "secret" ? "/run/secrets" : "/", (string)file["Name"]!)}.";
        foreach (var mount in Objects(container["Mounts"]))
            if ((string)mount["Type"]! is "bind") yield return $"{mount["Source"]} of the node is {mount["Target"]} in the task; it has to be on every node that runs one.";
            else if (mount["Source"] is { } volume) yield return $"{mount["Target"]} is kept in the volume {volume}, one on each node.";
        if (task["Placement"]!["Constraints"] is JsonArray constraints) yield return $"Tasks run only where {ExplainedContainer.Listed([.. constraints.Select(text => (string)text!)])}.";
        if (task["Resources"]!["Limits"] is JsonObject { Count: > 0 } limits) yield return $"A task has at most {Limits(limits)}.";
        if (body["UpdateConfig"] is { } update) yield return $"An update replaces {update["Parallelism"]} at a time{((string)update["Order"]! is "start-first" ? ", starting the new one first" : "")}{((string)update["FailureAction"]! is "rollback" ? ", and goes back when it fails" : "")}.";
    }

    static string Listens(JsonNode port)
    {
        var isOfTask = (string?)port["PublishMode"] is "host";
        var published = port["PublishedPort"] is { } number ? $"port {number}" : $"a port that {(isOfTask ? "it" : "the swarm")} chooses";
        return isOfTask
            ? $"Each node that runs a task of it listens on {published} and leads to port {port["TargetPort"]} of the task."
            : $"Every node of the swarm listens on {published} and leads to port {port["TargetPort"]} of a task.";
    }

    static string Mode(JsonObject mode) => mode.First() switch
    {
        { Key: "Global" } => "one task on every node.",
        { Key: "GlobalJob" } => "one task on every node, which runs to its end.",
        { Key: "ReplicatedJob", Value: var job } => $"{Tasks(job!["TotalCompletions"])}, run to the end once.",
        { Value: var replicated } => $"{Tasks(replicated!["Replicas"])}, and the swarm starts another for one that ends.",
    };

    static string Tasks(JsonNode? count) => $"{count ?? 1}" is "1" ? "one task" : $"{count} tasks";

    static string Limits(JsonObject limits) => ExplainedContainer.Listed(
    [
        .. limits["NanoCPUs"] is { } cpus ? [$"{cpus.GetValue<long>() / 1e9:0.##} processors"] : Array.Empty<string>(),
        .. limits["MemoryBytes"] is { } memory ? [$"{ByteSize.Text(memory.GetValue<long>())} of memory"] : Array.Empty<string>(),
        .. limits["Pids"] is { } pids ? [$"{pids} processes"] : Array.Empty<string>(),
    ]);

    static IEnumerable<JsonNode> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonNode>();
}
