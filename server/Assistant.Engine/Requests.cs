using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
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
    string prefix = "";

    /// <summary>The version of its API that the engine speaks; null when it did not say.</summary>
    public Version? ApiVersion { get; private set; }

    /// <summary>Makes sure that an engine answers and learns the version of its API, which every later path names.</summary>
    public async Task Ping(CancellationToken cancellation)
    {
        using var answer = await http.GetAsync("/_ping", cancellation);
        answer.EnsureSuccessStatusCode();
        if (!answer.Headers.TryGetValues("Api-Version", out var versions) || !Version.TryParse(versions.First(), out var version)) return;
        ApiVersion = version;
        prefix = $"/v{version}";
    }

    public Task<JsonElement> Post(string path, JsonObject body, CancellationToken cancellation) => Ask(HttpMethod.Post, path, body, cancellation);

    /// <summary>What the engine answers as JSON; undefined when it answers nothing.</summary>
    public async Task<JsonElement> Ask(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, prefix + path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        using var answer = await http.SendAsync(request, cancellation);
        await MustSucceed(answer, cancellation);
        return await answer.Content.ReadAsByteArrayAsync(cancellation) is { Length: > 0 } bytes ? JsonElement.Parse(bytes) : default;
    }

    public async Task<JsonElement> Get(string path, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(prefix + path, cancellation);
        await MustSucceed(answer, cancellation);
        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
    }

    /// <summary>Sends a request whose answer is one JSON object a line; done when the engine has begun to answer.</summary>
    public async Task<Lines> Open(HttpMethod method, string path, HttpContent? content, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, prefix + path) { Content = content };
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

    public void Dispose() => http.Dispose();

    /// <summary>The part after the question mark, of those that have a value.</summary>
    public static string Query(params (string Name, string? Value)[] parts) =>
        string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

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
