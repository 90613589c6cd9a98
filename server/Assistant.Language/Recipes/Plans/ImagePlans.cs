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
        return new Plan.Pull(image, all, platform, command.IsOn("quiet")) { Requests = [PullRequest(reference.Value, platform, all)] };
    }

    public static EngineRequest PullRequest(ImageReference image, string? platform, bool allTags) => new("POST", "/images/create",
        EngineRequest.QueryOf(("fromImage", Name(image)), ("tag", allTags ? null : image.Digest ?? image.Tag ?? "latest"), ("platform", platform)));

    public static Plan Remove(DockerCommand command)
    {
        var images = ContainerPlans.Texts(command.Arguments);
        var (force, keep) = (command.IsOn("force"), command.IsOn("no-prune"));
        var platforms = command.Values("platform").Select(word => PlatformJson(word.Value)).ToList();
        if (platforms.Select(platform => platform.Error).FirstOrDefault(error => error is not null) is { } refused) return new Plan.Impossible(refused);
        var query = EngineRequest.QueryOf([("force", force ? "1" : null), ("noprune", keep ? "1" : null), .. platforms.Select(platform => ("platforms", platform.Value))]);
        return new Plan.RemoveImages(images, force, keep, ContainerPlans.Texts(command.Values("platform")))
        {
            Requests = [.. images.Select(image => new EngineRequest("DELETE", $"/images/{EngineRequest.Part(image)}", query))],
        };
    }

    public static Plan List(DockerCommand command)
    {
        var repository = command.Arguments.FirstOrDefault()?.Value;
        var filters = ContainerPlans.Texts(command.Values("filter"));
        var query = EngineRequest.QueryOf(
            ("all", command.IsOn("all") ? "1" : null),
            ("manifests", command.IsOn("tree") ? "1" : null),
            ("filters", Filters.Json(repository is null ? filters : filters.Add($"reference={repository}"))));
        Plan plan = ContainerPlans.IsPrintable(command, "tree") ? new Plan.ListImages(command.IsOn("all"), repository, command.IsOn("digests"), command.IsOn("quiet"), filters) : new Plan.Client();
        return plan with { Requests = [new("GET", "/images/json", query)] };
    }

    public static Plan Search(DockerCommand command)
    {
        var term = command.Arguments[0].Value;
        var limit = command.Value("limit") is { } text ? (int?)Whole.Parse(text).Value : null;
        if (limit is < 0 or > 100) return new Plan.Impossible($"limit {limit} is outside the range of [1, 100]");
        var filters = ContainerPlans.Texts(command.Values("filter"));
        var query = EngineRequest.QueryOf(("term", term), ("limit", limit is 0 ? null : limit?.ToString()), ("filters", Filters.Json(filters)));
        return (ContainerPlans.IsPrintable(command) ? new Plan.Search(term, limit, filters) : (Plan)new Plan.Client()) with { Requests = [new("GET", "/images/search", query)] };
    }

    /// <summary>The value of <c>--platform</c> as the newer requests take it; null when none is written.</summary>
    public static Parsed<string?> PlatformJson(DockerCommand command) => command.Value("platform") is { Length: > 0 } text ? PlatformJson(text) : (string?)null;

    static Parsed<string?> PlatformJson(string text)
    {
        var read = Platform.Parse(text);
        if (!read.Ok) return new Refused(read.Error);
        var json = new JsonObject { ["architecture"] = read.Value.Architecture, ["os"] = read.Value.Os };
        if (read.Value.Variant is { Length: > 0 } variant) json["variant"] = variant;
        return json.ToJsonString();
    }

    /// <summary>With the registry, as the engine is asked for it.</summary>
    public static string Name(ImageReference reference) =>
        reference.Registry == ImageReference.DockerHub ? $"docker.io/{reference.Repository}" : $"{reference.Registry}/{reference.Repository}";
}
