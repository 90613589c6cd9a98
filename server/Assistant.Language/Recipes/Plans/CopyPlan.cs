namespace Assistant.Language.Recipes.Plans;

/// <summary><c>docker cp</c>: files out of a container or into it, as a tar archive.</summary>
static class CopyPlan
{
    public static Plan Of(DockerCommand command)
    {
        var (from, to) = (Place(command.Arguments[0].Value), Place(command.Arguments[1].Value));
        return (from.Container, to.Container) switch
        {
            (not null, not null) => new Plan.Impossible("copying between containers is not supported"),
            (null, null) => new Plan.Impossible("must specify at least one container source"),
            ({ } container, null) => Out(container, from.Path, command.IsOn("follow-link")),
            (null, { } container) => In(container, to.Path),
        };
    }

    static Plan.Client Out(string container, string path, bool follow)
    {
        var get = Archive("GET", container, ("path", path));
        return new() { Requests = follow ? [Archive("HEAD", container, ("path", path)), get] : [get] };
    }

    /// <summary>What is there decides whether the archive is unpacked in that folder or beside it.</summary>
    static Plan.Client In(string container, string path) => new()
    {
        Requests = [Archive("HEAD", container, ("path", path)), Archive("PUT", container, ("path", Folder(path)), ("noOverwriteDirNonDir", "true"))],
    };

    static EngineRequest Archive(string method, string container, params IEnumerable<(string, string?)> query) =>
        new(method, $"{ContainerPlans.Path(container)}/archive", EngineRequest.QueryOf(query));

    static string Folder(string path) => path.EndsWith('/') || path.LastIndexOf('/') is not (>= 0 and var slash) ? path : slash == 0 ? "/" : path[..slash];

    /// <summary>A path of the host begins with a slash or a dot; anything else before a colon names a container.</summary>
    static (string? Container, string Path) Place(string text)
    {
        var colon = text.IndexOf(':');
        return text.StartsWith('/') || text.StartsWith('.') || colon < 0 ? (null, text) : (text[..colon], text[(colon + 1)..]);
    }
}
