using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker tag</c>, <c>push</c>, <c>history</c> and <c>commit</c>: images under their names.</summary>
static class RepositoryPlans
{
    public static Plan Tag(DockerCommand command)
    {
        foreach (var word in command.Arguments)
            if (ImageReference.Parse(word.Value) is { Ok: false, Error: var error }) return new Plan.Impossible($"Error parsing reference: {Go.Quoted(word.Value)} is not a valid repository/tag: {error}");
        var target = ImageReference.Parse(command.Arguments[1].Value).Value!;
        if (target.Digest is not null) return new Plan.Impossible("refusing to create a tag with a digest reference");
        return new Plan.Change([command.Arguments[1].Value], $"another name of {command.Arguments[0].Value}")
        {
            Requests = [new("POST", $"/images/{EngineRequest.Part(command.Arguments[0].Value)}/tag", EngineRequest.QueryOf(("repo", ImagePlans.Name(target)), ("tag", target.Tag ?? "latest")))],
        };
    }

    public static Plan Push(DockerCommand command)
    {
        var read = ImageReference.Parse(command.Arguments[0].Value);
        if (!read.Ok) return new Plan.Impossible(read.Error);
        if (read.Value.Digest is not null) return new Plan.Impossible("cannot push a digest reference");
        var all = command.IsOn("all-tags");
        if (all && read.Value.Tag is not null) return new Plan.Impossible("tag can't be used with --all-tags/-a");
        var platform = ImagePlans.PlatformJson(command);
        if (!platform.Ok) return new Plan.Impossible(platform.Error);
        return Post($"/images/{EngineRequest.Part(ImagePlans.Name(read.Value))}/push", ("tag", all ? null : read.Value.Tag ?? "latest"), ("platform", platform.Value));
    }

    public static Plan History(DockerCommand command)
    {
        var platform = ImagePlans.PlatformJson(command);
        return platform.Ok ? LookPlans.Get($"/images/{EngineRequest.Part(command.Arguments[0].Value)}/history", ("platform", platform.Value)) : new Plan.Impossible(platform.Error);
    }

    public static Plan Commit(DockerCommand command)
    {
        ImageReference? target = null;
        if (command.Arguments is [_, var name])
        {
            var read = ImageReference.Parse(name.Value);
            if (!read.Ok) return new Plan.Impossible(read.Error);
            if (read.Value.Digest is not null) return new Plan.Impossible("refusing to create a tag with a digest reference");
            target = read.Value;
        }
        return Post("/commit",
        [
            ("container", command.Arguments[0].Value),
            ("repo", target is null ? null : ImagePlans.Name(target)),
            ("tag", target is null ? null : target.Tag ?? "latest"),
            ("author", command.Value("author")),
            ("comment", command.Value("message")),
            .. command.Values("change").Select(word => ("changes", (string?)word.Value)),
            ("pause", command.Flags.Any(flag => flag.Key == "pause") && !command.IsOn("pause") ? "0" : null),
        ]);
    }

    static Plan.Client Post(string path, params IEnumerable<(string, string?)> query) => new() { Requests = [new("POST", path, EngineRequest.QueryOf(query))] };
}
