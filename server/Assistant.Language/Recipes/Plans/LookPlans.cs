using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Commands that only look: <c>docker inspect</c>, <c>top</c>, <c>port</c>, <c>diff</c>, <c>stats</c>, <c>events</c>, <c>info</c>, <c>version</c>, <c>system df</c>, and <c>attach</c>.</summary>
static class LookPlans
{
    /// <summary>Without a type the client asks for a container first, and for something else of that name when there is none.</summary>
    public static Plan Inspect(DockerCommand command)
    {
        var type = command.Path is [{ Value: "container" or "image" } group, _] ? group.Value : command.Value("type") is { Length: > 0 } written ? written : "container";
        var (before, after) = type switch
        {
            "container" => ("/containers/", "/json"),
            "image" => ("/images/", "/json"),
            "volume" => ("/volumes/", ""),
            "network" => ("/networks/", ""),
            "node" => ("/nodes/", ""),
            "service" => ("/services/", ""),
            "secret" => ("/secrets/", ""),
            "task" => ("/tasks/", ""),
            "plugin" => ("/plugins/", "/json"),
            _ => ("", ""),
        };
        if (before is "") return new Plan.Impossible($"unknown type: {Go.Quoted(type)}: must be one of \"config\", \"container\", \"image\", \"network\", \"node\", \"plugin\", \"secret\", \"service\", \"task\", \"volume\"");
        var platform = ImagePlans.PlatformJson(command);
        if (!platform.Ok) return new Plan.Impossible(platform.Error);
        return Each(command, before, after, ("size", type == "container" && command.IsOn("size") ? "1" : null), ("platform", platform.Value));
    }

    public static Plan InspectVolumes(DockerCommand command) => Each(command, "/volumes/", "");

    public static Plan InspectNetworks(DockerCommand command) => Each(command, "/networks/", "", ("verbose", command.IsOn("verbose") ? "true" : null));

    public static Plan Top(DockerCommand command) =>
        Get($"{Container(command)}/top", ("ps_args", string.Join(' ', command.Arguments.Skip(1).Select(word => word.Value))));

    public static Plan Port(DockerCommand command) => Get($"{Container(command)}/json");

    public static Plan Diff(DockerCommand command) => Get($"{Container(command)}/changes");

    public static Plan Export(DockerCommand command) => Get($"{Container(command)}/export");

    public static Plan Stats(DockerCommand command) => command.Arguments.IsEmpty
        ? Get("/containers/json", ("all", command.IsOn("all") ? "1" : null))
        : Each(command, "/containers/", "/stats", ("stream", command.IsOn("no-stream") ? "0" : "1"));

    public static Plan Events(DockerCommand command) =>
        Get("/events", ("since", command.Value("since")), ("until", command.Value("until")), ("filters", Filters.Json(command)));

    public static Plan Attach(DockerCommand command) => new Plan.Client
    {
        Requests =
        [
            new("POST", $"{Container(command)}/attach", ContainerPlans.Streams(!command.IsOn("no-stdin"), output: true, errors: true, command.Value("detach-keys"))),
        ],
    };

    public static Plan Get(string path, params IEnumerable<(string, string?)> query) => new Plan.Client { Requests = [new("GET", path, EngineRequest.QueryOf(query))] };

    static string Container(DockerCommand command) => ContainerPlans.Path(command.Arguments[0].Value);

    static Plan.Client Each(DockerCommand command, string before, string after, params IEnumerable<(string, string?)> pairs)
    {
        var query = EngineRequest.QueryOf(pairs);
        return new() { Requests = [.. command.Arguments.Select(word => new EngineRequest("GET", before + EngineRequest.Part(word.Value) + after, query))] };
    }
}
