using System.Collections.Immutable;
using Assistant.Language.Recipes.Plans.Container;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Turns <c>docker run</c> and <c>docker create</c> into the request that makes the container.</summary>
static class RunPlan
{
    /// <summary>Every group of flags, in the order in which the client looks at them; each returns its error or null.</summary>
    static readonly ImmutableArray<Func<DockerCommand, ContainerBody, PlanEnvironment, string?>> groups =
    [
        ProcessFlags.Apply, ResourceFlags.Apply, VolumeFlags.Apply, PortFlags.Apply, DeviceFlags.Apply, EnvironmentFlags.Apply,
        SecurityFlags.Apply, LifetimeFlags.Apply, HealthFlags.Apply, NetworkFlags.Apply,
    ];

    public static Plan Of(DockerCommand command, PlanEnvironment environment)
    {
        if (command.Flags.FirstOrDefault(flag => flag.Spec?.Os == "windows") is { } windows)
            return new Plan.Impossible($"\"{windows.Spec!.Long}\" is only supported on a Docker daemon running on windows, but the Docker daemon is running on linux");
        var pull = command.Value("pull") is { Length: > 0 } written ? written : "missing";
        if (pull is not ("always" or "missing" or "never"))
            return new Plan.Impossible($"invalid pull option: '{pull}': must be one of \"always\", \"missing\" or \"never\"");

        var image = command.Arguments[0].Value;
        var body = new ContainerBody(image);
        foreach (var apply in groups)
            if (apply(command, body, environment) is { } error) return new Plan.Impossible(error);
        if (ImageError(image) is { } invalid) return new Plan.Impossible(invalid);
        var platform = PlatformOf(command, environment);
        if (!platform.Ok) return new Plan.Impossible(platform.Error);
        return Plan(command, body, pull, platform.Value is "" ? null : platform.Value);
    }

    /// <summary>An image on the engine may be named by its ID as well.</summary>
    static string? ImageError(string image)
    {
        var id = image.StartsWith("sha256:", StringComparison.Ordinal) ? image["sha256:".Length..] : image;
        return ImageReference.IsId(id) ? null : ImageReference.Parse(image).Error;
    }

    static Parsed<string> PlatformOf(DockerCommand command, PlanEnvironment environment)
    {
        if (command.Value("platform") is not { Length: > 0 } text) return "";
        var platform = Values.Platform.Parse(text, environment.Architecture);
        return platform.Ok ? platform.Value.ToString() : new Refused(platform.Error);
    }

    static Plan.Run Plan(DockerCommand command, ContainerBody body, string pull, string? platform)
    {
        var name = command.Value("name") is { Length: > 0 } written ? written : null;
        var create = new EngineRequest("POST", "/containers/create", EngineRequest.QueryOf(("name", name), ("platform", platform)), body.Config);
        var image = command.Arguments[0].Value;
        return new Plan.Run
        {
            Image = image,
            Starts = command.Name == "run",
            Name = name,
            Detached = command.IsOn("detach"),
            Interactive = command.IsOn("interactive"),
            Tty = command.IsOn("tty"),
            AutoRemove = command.IsOn("rm"),
            PullPolicy = pull,
            Platform = platform,
            Ports = PortFlags.Published(command).Value,
            CidFile = command.Value("cidfile"),
            Create = create,
            Requests = [.. pull == "always" ? Pull(image, platform) : [], create, .. command.Name == "run" ? Start(command, body) : []],
        };
    }

    static IEnumerable<EngineRequest> Pull(string image, string? platform) =>
        ImageReference.Parse(image) is { Ok: true, Value: var reference } ? [ImagePlans.PullRequest(reference, platform, allTags: false)] : [];

    /// <summary>What follows once the container is there: its streams are connected unless it runs in the background, then it starts.</summary>
    static IEnumerable<EngineRequest> Start(DockerCommand command, ContainerBody body)
    {
        if (!command.IsOn("detach"))
            yield return new("POST", "/containers/{id}/attach", ContainerPlans.Streams(body.Has("AttachStdin"), body.Has("AttachStdout"), body.Has("AttachStderr"), command.Value("detach-keys")));
        yield return new("POST", "/containers/{id}/wait", EngineRequest.QueryOf(("condition", command.IsOn("rm") ? "removed" : "next-exit")));
        yield return new("POST", "/containers/{id}/start");
    }
}
