using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker volume create</c>, <c>ls</c> and <c>rm</c>.</summary>
static class VolumePlans
{
    static readonly string[] clusterFlags =
        ["availability", "group", "limit-bytes", "required-bytes", "scope", "secret", "sharing", "topology-preferred", "topology-required", "type"];

    public static Plan Create(DockerCommand command)
    {
        if (command.Flags.Any(flag => clusterFlags.Contains(flag.Key))) return new Plan.Client();
        var body = new JsonObject { ["Driver"] = command.Value("driver") ?? "local" };
        if (command.Arguments is [var name]) body["Name"] = name.Value;
        if (command.Values("opt").Any()) body["DriverOpts"] = ContainerBody.Map(command, "opt");
        if (command.Values("label").Any()) body["Labels"] = ContainerBody.Map(command, "label");
        return new Plan.CreateVolume { Requests = [new("POST", "/volumes/create", "", body)] };
    }

    public static Plan List(DockerCommand command) => LookPlans.Get("/volumes", ("filters", Filters.Json(command)));

    public static Plan Remove(DockerCommand command)
    {
        var query = EngineRequest.QueryOf(("force", command.IsOn("force") ? "1" : null));
        return new Plan.Change(ContainerPlans.Texts(command.Arguments), "removed") { Requests = [.. command.Arguments.Select(word => new EngineRequest("DELETE", $"/volumes/{EngineRequest.Part(word.Value)}", query))] };
    }
}
