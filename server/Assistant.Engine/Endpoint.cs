namespace Assistant.Engine;

/// <summary>Where an engine listens, found as the docker client finds it.</summary>
/// <param name="Address">unix, npipe, tcp or ssh.</param>
/// <param name="Origin">Where the address comes from, for people: "assistant.engine.host (or --host)", "DOCKER_HOST" …</param>
/// <param name="Tls">For tcp: the certificates to use; null for a connection that is not encrypted.</param>
public sealed record Endpoint(Uri Address, string Origin, TlsFiles? Tls = null)
{
    static readonly string[] Schemes = ["unix", "npipe", "tcp", "http", "https", "ssh"];

    /// <summary>The host that a container's published port is reached on from here.</summary>
    public string PublishedHost => Address is { Scheme: "tcp" or "http" or "https" or "ssh", IsLoopback: false } ? Address.Host : "localhost";

    /// <summary>The name of the docker context that the address comes from; null when it comes from elsewhere.</summary>
    public string? Context { get; init; }

    /// <summary>What makes the docker client talk to this engine: none where it finds the same by itself.</summary>
    public IReadOnlyList<string> ClientFlags =>
        Context is { } name ? ["--context", name]
        : Origin is FromEnvironment || Address.Scheme is "npipe" && Origin is DefaultPipe ? []
        : ["--host", Address.OriginalString];

    /// <summary>The name of the context that stands for no context.</summary>
    internal const string Default = "default";

    const string FromSetting = "assistant.engine.host (or --host)";
    const string FromEnvironment = "DOCKER_HOST";
    const string DefaultPipe = "the default pipe";

    /// <summary>
    /// In this order: the user's setting, an address or the name of a docker context, <c>DOCKER_HOST</c>, <c>DOCKER_CONTEXT</c> or the current context of the docker
    /// configuration, then the sockets of Docker, rootless Docker, Docker Desktop and Podman; null when there is none of them.
    /// An address or a context that cannot be used is an <see cref="EngineException"/>.
    /// </summary>
    public static Endpoint? Find(string? setting = null) =>
        Find(setting, Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), File.Exists);

    internal static Endpoint? Find(string? setting, Func<string, string?> variable, string home, Predicate<string> exists)
    {
        string? Variable(string name) => variable(name) is { Length: > 0 } value ? value : null;
        var docker = DockerConfiguration.Of(variable, home);

        if (!string.IsNullOrWhiteSpace(setting) && setting.Trim() is var set and not Default) return set.Contains(':') ? new(Parse(set, FromSetting), FromSetting) : docker.Context(set);
        if (Variable(FromEnvironment) is { } host)
        {
            var tls = Variable("DOCKER_TLS_VERIFY") is null ? null : new TlsFiles(Variable("DOCKER_CERT_PATH") ?? docker.Folder);
            return new(Parse(host, FromEnvironment), FromEnvironment, tls);
        }
        if (string.IsNullOrWhiteSpace(setting) && (Variable("DOCKER_CONTEXT") ?? docker.CurrentContext()) is { } name and not Default) return docker.Context(name);
        if (OperatingSystem.IsWindows()) return new(new("npipe://./pipe/docker_engine"), DefaultPipe);
        return SocketsFound(variable, home, exists).FirstOrDefault();
    }

    /// <summary>The engines whose socket is there, the one that is used by default first.</summary>
    internal static IEnumerable<Endpoint> SocketsFound(Func<string, string?> variable, string home, Predicate<string> exists) =>
        Sockets(variable("XDG_RUNTIME_DIR") is { Length: > 0 } set ? set : null, home).Where(path => exists(path)).Select(path => new Endpoint(new($"unix://{path}"), path));

    /// <summary>Reads an address such as <c>unix:///var/run/docker.sock</c>; <paramref name="origin"/> says where it was written.</summary>
    internal static Uri Parse(string address, string origin) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var read) && Schemes.Contains(read.Scheme) ? read
            : throw new EngineException(EngineProblem.NotRunning($"{origin} says {address}, which is not an address like unix:///var/run/docker.sock or tcp://host:2375"));

    static IEnumerable<string> Sockets(string? runtime, string home)
    {
        yield return "/var/run/docker.sock";
        if (runtime is not null) yield return Path.Combine(runtime, "docker.sock");
        yield return Path.Combine(home, ".docker/run/docker.sock");
        yield return Path.Combine(home, ".docker/desktop/docker.sock");
        if (runtime is not null) yield return Path.Combine(runtime, "podman/podman.sock");
        yield return "/run/podman/podman.sock";
    }
}

/// <summary>The folder that holds <c>ca.pem</c>, <c>cert.pem</c> and <c>key.pem</c>, each of which may be missing.</summary>
/// <param name="Trusting">True when the engine's certificate is not checked, as the context asks.</param>
public sealed record TlsFiles(string Folder, bool Trusting = false);
