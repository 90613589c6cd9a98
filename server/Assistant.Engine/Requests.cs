using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Docker.DotNet;
using Docker.DotNet.Handler.Abstractions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Engine;

/// <summary>
/// Sends a planned request as it was planned, over the same transport as everything else: Docker.DotNet's own parameters
/// would drop what they do not know.
/// </summary>
sealed class Requests : IDisposable
{
    readonly HttpClient http;
    string prefix = "";

    public Requests(DockerClient client)
    {
        var (handler, address) = FactoryFor(client.Options.Endpoint).CreateHandler(client.Options, NullLogger.Instance);
        http = new(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Makes sure that an engine answers and learns the version of its API, which every later path names.</summary>
    public async Task Ping(CancellationToken cancellation)
    {
        using var answer = await http.GetAsync("/_ping", cancellation);
        answer.EnsureSuccessStatusCode();
        if (answer.Headers.TryGetValues("Api-Version", out var versions)) prefix = $"/v{versions.First()}";
    }

    public async Task<JsonElement> Post(string path, JsonObject body, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync(prefix + path, content, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode) throw new DockerApiException(answer.StatusCode, text);
        return JsonElement.Parse(text);
    }

    public void Dispose() => http.Dispose();

    static IDockerHandlerFactory FactoryFor(Uri endpoint) => endpoint.Scheme switch
    {
        "unix" => Docker.DotNet.Unix.DockerHandlerFactory.Instance,
        "npipe" => Docker.DotNet.NPipe.DockerHandlerFactory.Instance,
        _ => Docker.DotNet.NativeHttp.DockerHandlerFactory.Instance,
    };
}
