using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assistant.Engine;

/// <summary>The docker client's own configuration, usually <c>~/.docker</c>. It is only read.</summary>
sealed class DockerConfiguration(string folder)
{
    public string Folder => folder;

    /// <summary>The one of this user.</summary>
    public static DockerConfiguration Own => Of(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    public static DockerConfiguration Of(Func<string, string?> variable, string home) =>
        new(variable("DOCKER_CONFIG") is { Length: > 0 } set ? set : Path.Combine(home, ".docker"));

    /// <summary>What <c>config.json</c> holds now; null when it is missing or cannot be read.</summary>
    public JsonElement? Json => Read(Path.Combine(folder, "config.json"));

    /// <summary>The name of the context in use; null when none is chosen.</summary>
    public string? CurrentContext() =>
        Json is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty("currentContext", out var context) && context.ValueKind is JsonValueKind.String && context.GetString() is { Length: > 0 } name ? name : null;

    /// <summary>The names of all contexts in the order of the alphabet; <c>default</c>, which is none, is not among them.</summary>
    public IReadOnlyList<string> ContextNames()
    {
        var meta = Path.Combine(folder, "contexts", "meta");
        if (!Directory.Exists(meta)) return [];
        return [.. Directory.EnumerateDirectories(meta).Select(NameIn).OfType<string>().Order(StringComparer.Ordinal)];
    }

    static string? NameIn(string context) =>
        Read(Path.Combine(context, "meta.json")) is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty("Name", out var name) && name.ValueKind is JsonValueKind.String && name.GetString() is { Length: > 0 } read ? read : null;

    /// <summary>The engine of a context, with its TLS files.</summary>
    public Endpoint Context(string name)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        var meta = Read(Path.Combine(folder, "contexts", "meta", id, "meta.json"));
        if (meta is not { ValueKind: JsonValueKind.Object } json || !json.TryGetProperty("Endpoints", out var endpoints) || !endpoints.TryGetProperty("docker", out var docker))
            throw new EngineException(EngineProblem.NoContext(name, ContextNames()));
        var origin = $"the docker context {name}";
        var address = docker.TryGetProperty("Host", out var host) ? host.GetString() ?? "" : "";
        var files = Path.Combine(folder, "contexts", "tls", id, "docker");
        var trusting = docker.TryGetProperty("SkipTLSVerify", out var skip) && skip.ValueKind is JsonValueKind.True;
        return new(Endpoint.Parse(address, origin), origin, Directory.Exists(files) || trusting ? new(files, trusting) : null) { Context = name };
    }

    static JsonElement? Read(string file)
    {
        try
        {
            return JsonElement.Parse(File.ReadAllBytes(file));
        }
        // A configuration that is missing or broken leaves the default, as it does for the docker client.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
