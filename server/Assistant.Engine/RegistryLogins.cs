using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>
/// What <c>docker login</c> has left: in the docker configuration itself or with a credential helper. A login is read when an
/// image of its registry is pulled, handed to the engine, and kept nowhere.
/// </summary>
sealed class RegistryLogins(DockerConfiguration configuration)
{
    const string DockerHub = "https://index.docker.io/v1/";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The login for a registry, such as <c>docker.io</c> or <c>ghcr.io</c>; an empty one when there is none.</summary>
    public async Task<AuthConfig> For(string registry, CancellationToken cancellation)
    {
        var server = registry is "docker.io" ? DockerHub : registry;
        if (configuration.Json is not { ValueKind: JsonValueKind.Object } json) return new();
        var helper = Text(Member(json, "credHelpers"), server) ?? Text(json, "credsStore");
        if (helper is not null) return await Ask(helper, server, cancellation) ?? new();
        return Stored(Member(json, "auths"), server) ?? new();
    }

    static AuthConfig? Stored(JsonElement? logins, string server)
    {
        var entry = Member(logins, server) ?? Member(logins, $"https://{server}") ?? Member(logins, $"https://{server}/v1/");
        if (Text(entry, "identitytoken") is { } token) return new() { IdentityToken = token, ServerAddress = server };
        if (Text(entry, "auth") is not { } encoded || Decoded(encoded)?.Split(':', 2) is not [var user, var password]) return null;
        return new() { Username = user, Password = password.TrimEnd('\0'), ServerAddress = server };
    }

    /// <summary>Asks the helper that the docker client would ask; one that fails or is missing has no login.</summary>
    static async Task<AuthConfig?> Ask(string helper, string server, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo($"docker-credential-{helper}", ["get"])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            await Tell(process, server);
            var answer = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0) return null;
            var login = JsonElement.Parse(answer);
            if (Text(login, "Username") is not { } user || Text(login, "Secret") is not { } secret) return null;
            return user is "<token>" ? new() { IdentityToken = secret, ServerAddress = server } : new() { Username = user, Password = secret, ServerAddress = server };
        }
        catch (Exception unhelpful) when (unhelpful is System.ComponentModel.Win32Exception or IOException or JsonException
            || (unhelpful is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>A helper that knows but one login may answer without reading for which server, as docker lets it.</summary>
    static async Task Tell(Process process, string server)
    {
        try
        {
            await using var input = process.StandardInput;
            await input.WriteAsync(server);
        }
        catch (IOException)
        {
        }
    }

    static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var value) ? value : null;

    static string? Text(JsonElement? json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    static string? Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }
}
