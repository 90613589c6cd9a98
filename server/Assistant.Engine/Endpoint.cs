namespace Assistant.Engine;

/// <summary>Where an engine listens, found as the docker client finds it.</summary>
/// <param name="Address">Null when the docker configuration's context decides; Docker.DotNet reads it with its TLS files.</param>
/// <param name="Origin">Where the address comes from, for people: "the setting assistant.engine.host", "DOCKER_HOST" …</param>
public sealed record Endpoint(Uri? Address, string Origin)
{
    /// <summary>The host that a container's published port is reached on from here.</summary>
    public string PublishedHost => Address is { Scheme: "tcp" or "http" or "https" or "ssh", Host: not "" } remote ? remote.Host : "localhost";

    /// <summary>
    /// In this order: the user's setting, <c>DOCKER_HOST</c>, <c>DOCKER_CONTEXT</c> or the current context of the docker
    /// configuration, then the sockets of Docker, rootless Docker, Docker Desktop and Podman; null when there is none of them.
    /// </summary>
    public static Endpoint? Find(string? setting = null)
    {
        if (Uri.TryCreate(setting, UriKind.Absolute, out var set)) return new(set, "the setting assistant.engine.host");
        if (Uri.TryCreate(Variable("DOCKER_HOST"), UriKind.Absolute, out var host)) return new(host, "DOCKER_HOST");
        if (CurrentContext() is { } context) return new(null, $"the docker context {context}");
        if (OperatingSystem.IsWindows()) return new(new("npipe://./pipe/docker_engine"), "the default pipe");
        return Sockets().Where(File.Exists).Select(path => new Endpoint(new($"unix://{path}"), path)).FirstOrDefault();
    }

    static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    static string? CurrentContext()
    {
        if (Variable("DOCKER_CONTEXT") is { } named) return named is "default" ? null : named;
        var file = Path.Combine(Variable("DOCKER_CONFIG") ?? Path.Combine(Home, ".docker"), "config.json");
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.TryGetProperty("currentContext", out var context) && context.GetString() is { Length: > 0 } name and not "default" ? name : null;
        }
        // A configuration that is missing or broken leaves the default sockets, as it does for the docker client.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static IEnumerable<string> Sockets()
    {
        yield return "/var/run/docker.sock";
        var runtime = Variable("XDG_RUNTIME_DIR");
        if (runtime is not null) yield return Path.Combine(runtime, "docker.sock");
        yield return Path.Combine(Home, ".docker/run/docker.sock");
        yield return Path.Combine(Home, ".docker/desktop/docker.sock");
        if (runtime is not null) yield return Path.Combine(runtime, "podman/podman.sock");
        yield return "/run/podman/podman.sock";
    }

    static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
