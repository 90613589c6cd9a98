namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What is lost by a command that tidies up.</summary>
static class PruneText
{
    /// <summary>Null for another command.</summary>
    public static string? Of(DockerCommand command) => command.Name switch
    {
        "system prune" => $"Removes all stopped containers, all networks that no container uses, {Images(command)} and the build cache{(command.IsOn("volumes") ? ", and all volumes without a name that no container uses, with the files in them" : "")}{Filtered(command)}.",
        "image prune" => $"Removes {Images(command)}{Filtered(command)}.",
        "volume prune" => $"Removes all volumes {(command.IsOn("all") ? "" : "without a name ")}that no container uses, with the files in them{Filtered(command)}.",
        _ => null,
    };

    static string Images(DockerCommand command) => command.IsOn("all") ? "all images that no container uses" : "all images without a name that no container uses";

    static string Filtered(DockerCommand command) => command.Values("filter").Any() ? ", as far as the filter matches" : "";
}
