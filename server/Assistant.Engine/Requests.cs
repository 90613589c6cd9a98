using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>
/// The requests that are written here, over the same connections as Docker.DotNet's: planned bodies, of which its parameters
/// would drop what they do not know, and answers that come line by line.
/// </summary>
sealed class Requests(Transport transport) : IDisposable
{
    readonly HttpClient http = new(transport.Handler, disposeHandler: false) { BaseAddress = transport.Address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The version of the API that requests are written for here: the docker client's, version 28.</summary>
    static readonly Version Newest = new(1, 50);

    /// <summary>The version of its API that the engine speaks; null when it did not say.</summary>
    public Version? ApiVersion { get; private set; }

    /// <summary>Makes sure that an engine answers and learns the version of its API, which every later path names, up to the newest that is known here.</summary>
    /// <returns>Null; for what is no engine, or none that works, what is said of it.</returns>
    public async Task<string?> Ping(CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync("/_ping", cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            if (!answer.IsSuccessStatusCode) return NotWorking(answer.StatusCode, text);
            if (!answer.Headers.TryGetValues("Api-Version", out var versions) || !Version.TryParse(versions.First(), out var version)) return text.Trim() is "OK" ? null : NoEngine;
            ApiVersion = version;
            transport.Prefix = $"/v{(version < Newest ? version : Newest)}";
            return null;
        }
        catch (HttpRequestException foreign) when (foreign.HttpRequestError is HttpRequestError.InvalidResponse)
        {
            return NoEngine;
        }
        catch (HttpRequestException untrusted) when (untrusted.InnerException is AuthenticationException)
        {
            return "shows a certificate that this machine does not trust: ca.pem, beside the certificate of your own, must be of whoever has signed it";
        }
        // With TLS 1.3 the connection stands before the engine has looked who comes.
        catch (HttpRequestException unknown) when (transport.Address.Scheme is "https" && unknown.InnerException is IOException { InnerException: not SocketException })
        {
            return "breaks off the encrypted connection, as an engine does that does not know your certificate: cert.pem and key.pem";
        }
    }

    const string NoEngine = "is no docker engine";

    /// <summary>An engine that wants certificates says so in plain words.</summary>
    static string NotWorking(HttpStatusCode status, string text) =>
        text.Contains("HTTP request to an HTTPS server", StringComparison.OrdinalIgnoreCase) ? "wants an encrypted connection, for which DOCKER_TLS_VERIFY and DOCKER_CERT_PATH are set"
        : status >= HttpStatusCode.InternalServerError ? $"says that it cannot work now, with status {(int)status}"
        : NoEngine;

    public Task<JsonElement> Post(string path, JsonObject body, CancellationToken cancellation) => Ask(HttpMethod.Post, path, body, cancellation);

    /// <summary>What the engine answers as JSON; undefined when it answers nothing.</summary>
    public async Task<JsonElement> Ask(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, transport.Prefix + path) { Content = body is null ? null : Json(body) };
        using var answer = await http.SendAsync(request, cancellation);
        await MustSucceed(answer, cancellation);
        return await answer.Content.ReadAsByteArrayAsync(cancellation) is { Length: > 0 } bytes ? JsonElement.Parse(bytes) : default;
    }

    public async Task<JsonElement> Get(string path, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(transport.Prefix + path, cancellation);
        await MustSucceed(answer, cancellation);
        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
    }

    /// <summary>Sends a request whose answer is one JSON object a line; done when the engine has begun to answer.</summary>
    public async Task<Lines> Open(HttpMethod method, string path, HttpContent? content, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, transport.Prefix + path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        try
        {
            await MustSucceed(answer, cancellation);
            return new(answer);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>Asks for a connection that carries bytes to and fro instead of an answer: one of its own, whose sending half can be closed.</summary>
    /// <param name="isTerminal">True when the other side is a terminal, whose output comes without frames.</param>
    public async Task<Attachment> Upgrade(string path, JsonObject? body, bool isTerminal, CancellationToken cancellation)
    {
        Stream? connection = null;
        var apart = transport.Apart(opened => connection = opened);
        using var request = new HttpRequestMessage(HttpMethod.Post, transport.Prefix + path) { Content = body is null ? null : Json(body) };
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new("tcp"));
        var asking = new HttpMessageInvoker(apart.Handler);
        try
        {
            request.RequestUri = new(apart.Address, request.RequestUri!);
            var answer = await asking.SendAsync(request, cancellation);
            if (answer.StatusCode is not HttpStatusCode.SwitchingProtocols) throw await Refusal(answer, cancellation);
            return new(await answer.Content.ReadAsStreamAsync(cancellation), connection!, asking, isTerminal);
        }
        catch
        {
            asking.Dispose();
            throw;
        }
    }

    /// <summary>Asks for what a container has written: the same bytes, of which none can be sent back.</summary>
    public async Task<Attachment> Read(string path, bool isTerminal, CancellationToken cancellation)
    {
        var answer = await http.GetAsync(transport.Prefix + path, HttpCompletionOption.ResponseHeadersRead, cancellation);
        try
        {
            await MustSucceed(answer, cancellation);
            return new(await answer.Content.ReadAsStreamAsync(cancellation), Stream.Null, answer, isTerminal);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>The part after the question mark, of those that have a value.</summary>
    public static string Query(params (string Name, string? Value)[] parts) =>
        string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>An engine that has prepared for bytes says what is wrong in plain words, otherwise as JSON.</summary>
    static async Task<Exception> Refusal(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = (await answer.Content.ReadAsStringAsync(cancellation)).Trim();
        if (answer.IsSuccessStatusCode) return new EngineException(new(ProblemKind.TooOld, "The engine does not let anybody type into its containers: it refuses the connection for it."));
        return text.StartsWith('{') ? new DockerApiException(answer.StatusCode, text) : new EngineException(EngineProblem.FromMessage(text));
    }

    static ByteArrayContent Json(JsonObject body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    static async Task MustSucceed(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode) throw new DockerApiException(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }

    /// <summary>An answer that is still coming.</summary>
    public sealed class Lines(HttpResponseMessage answer) : IDisposable
    {
        public async IAsyncEnumerable<JsonElement> Read([EnumeratorCancellation] CancellationToken cancellation)
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
            while (await reader.ReadLineAsync(cancellation) is { } line)
                if (line.Length > 0) yield return JsonElement.Parse(line);
        }

        public void Dispose() => answer.Dispose();
    }
}
