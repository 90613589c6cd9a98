using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker save</c>, <c>load</c> and <c>import</c>: images as tar archives, which go over the wire as they are.</summary>
static class ArchivePlans
{
    public static Plan Save(DockerCommand command)
    {
        var platform = ImagePlans.PlatformJson(command);
        return platform.Ok
            ? LookPlans.Get("/images/get", [.. command.Arguments.Select(word => ("names", (string?)word.Value)), ("platform", platform.Value)])
            : new Plan.Impossible(platform.Error);
    }

    public static Plan Load(DockerCommand command)
    {
        var platform = ImagePlans.PlatformJson(command);
        if (!platform.Ok) return new Plan.Impossible(platform.Error);
        return new Plan.Client { Requests = [new("POST", "/images/load", EngineRequest.QueryOf(("quiet", command.IsOn("quiet") ? "1" : null), ("platform", platform.Value)))] };
    }

    public static Plan Import(DockerCommand command)
    {
        var source = command.Arguments[0].Value;
        var target = command.Arguments is [_, var name] ? name.Value : null;
        if (target is not null && ImageReference.Parse(target).Error is { } error) return new Plan.Impossible(error);
        var isAddress = source.StartsWith("http://", StringComparison.Ordinal) || source.StartsWith("https://", StringComparison.Ordinal);
        var query = EngineRequest.QueryOf(
        [
            ("fromSrc", isAddress ? source : "-"),
            ("repo", target),
            ("message", command.Value("message")),
            ("platform", command.Value("platform")),
            .. command.Values("change").Select(word => ("changes", (string?)word.Value)),
        ]);
        return new Plan.Client { Requests = [new("POST", "/images/create", query)] };
    }
}
