namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker container prune</c>, <c>image prune</c>, <c>volume prune</c>, <c>network prune</c> and <c>system prune</c>. Without <c>--force</c> the docker client asks first.</summary>
static class PrunePlans
{
    public static Plan Of(DockerCommand command) => new Plan.Client
    {
        Requests = command.Name switch
        {
            "container prune" => [Containers(command)],
            "network prune" => [Networks(command)],
            "volume prune" => [Volumes(command, command.IsOn("all") ? ["all=true"] : [])],
            "image prune" => [Images(command)],
            _ => [Containers(command), Networks(command), .. command.IsOn("volumes") ? [Volumes(command, [])] : (EngineRequest[])[], Images(command), Builds(command)],
        },
    };

    static EngineRequest Containers(DockerCommand command) => Prune("containers", Filters.Json(command));

    static EngineRequest Networks(DockerCommand command) => Prune("networks", Filters.Json(command));

    static EngineRequest Volumes(DockerCommand command, string[] more) => Prune("volumes", Filters.Json(command, more));

    /// <summary>Only images without a name, unless all that no container uses are meant.</summary>
    static EngineRequest Images(DockerCommand command) => Prune("images", Filters.Json(command, command.IsOn("all") ? "dangling=false" : "dangling=true"));

    static EngineRequest Builds(DockerCommand command) => new("POST", "/build/prune", EngineRequest.QueryOf(("all", command.IsOn("all") ? "1" : null), ("filters", Filters.Json(command))));

    static EngineRequest Prune(string what, string? filters) => new("POST", $"/{what}/prune", EngineRequest.QueryOf(("filters", filters)));
}
