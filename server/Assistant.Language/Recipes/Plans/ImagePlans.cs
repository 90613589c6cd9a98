using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker pull</c>, <c>rmi</c>, <c>images</c> and <c>search</c>.</summary>
static class ImagePlans
{
    public static Plan Pull(DockerCommand command, PlanEnvironment environment)
    {
        var image = command.Arguments[0].Value;
        var reference = ImageReference.Parse(image);
        if (!reference.Ok) return new Plan.Impossible(reference.Error);
        var all = command.IsOn("all-tags");
        if (all && (reference.Value.Tag ?? reference.Value.Digest) is not null)
            return new Plan.Impossible("tag can't be used with --all-tags/-a");
        var platform = command.Value("platform");
        var query = EngineRequest.QueryOf(
            ("fromImage", Name(reference.Value)),
            ("tag", all ? null : reference.Value.Digest ?? reference.Value.Tag ?? "latest"),
            ("platform", platform));
        return new Plan.Pull(image, all, platform, command.IsOn("quiet")) { Requests = [new("POST", "/images/create", query)] };
    }

    public static Plan Remove(DockerCommand command)
    {
        var images = ContainerPlans.Texts(command.Arguments);
        var (force, keep) = (command.IsOn("force"), command.IsOn("no-prune"));
        var query = EngineRequest.QueryOf(("force", force ? "1" : null), ("noprune", keep ? "1" : null));
        return new Plan.RemoveImages(images, force, keep, ContainerPlans.Texts(command.Values("platform")))
        {
            Requests = [.. images.Select(image => new EngineRequest("DELETE", $"/images/{Uri.EscapeDataString(image)}", query))],
        };
    }

    public static Plan List(DockerCommand command)
    {
        if (ContainerPlans.Unprintable(command, "tree") is { } client) return client;
        var repository = command.Arguments.FirstOrDefault()?.Value;
        var filters = ContainerPlans.Texts(command.Values("filter"));
        var query = EngineRequest.QueryOf(
            ("all", command.IsOn("all") ? "1" : null),
            ("filters", Filters.Json(repository is null ? filters : filters.Add($"reference={repository}"))));
        return new Plan.ListImages(command.IsOn("all"), repository, command.IsOn("digests"), command.IsOn("quiet"), filters) { Requests = [new("GET", "/images/json", query)] };
    }

    public static Plan Search(DockerCommand command)
    {
        if (ContainerPlans.Unprintable(command) is { } client) return client;
        var term = command.Arguments[0].Value;
        var limit = command.Value("limit") is { } text ? (int?)Whole.Parse(text).Value : null;
        if (limit is < 0 or > 100) return new Plan.Impossible($"limit {limit} is outside the range of [1, 100]");
        var filters = ContainerPlans.Texts(command.Values("filter"));
        var query = EngineRequest.QueryOf(("term", term), ("limit", limit?.ToString()), ("filters", Filters.Json(filters)));
        return new Plan.Search(term, limit, filters) { Requests = [new("GET", "/images/search", query)] };
    }

    static string Name(ImageReference reference) =>
        reference.Registry == ImageReference.DockerHub ? $"docker.io/{reference.Repository}" : $"{reference.Registry}/{reference.Repository}";
}

/// <summary>Filters <c>name=value</c> as the engine takes them: JSON with a list of values for each name.</summary>
static class Filters
{
    /// <summary>Null when there are none.</summary>
    public static string? Json(ImmutableArray<string> filters)
    {
        if (filters.IsEmpty) return null;
        var json = new JsonObject();
        foreach (var (name, value) in filters.Select(filter => KeyValue.Split(filter)))
        {
            if (json[name] is not JsonObject values) json[name] = values = [];
            values[value ?? ""] = true;
        }
        return json.ToJsonString();
    }
}
