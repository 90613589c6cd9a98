using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Assistant.Server.Tests.Running;

/// <summary>
/// A stand-in for an engine that is newer than anything here knows: it says that it speaks API 1.60 and hands what is asked in version 1.50 to
/// the real one. Anything else it refuses, as it would answer in shapes that nobody expects.
/// </summary>
sealed class NewerEngine : IDisposable
{
    readonly HttpListener listener = new();
    readonly HttpClient real = new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancelled) =>
        {
            var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await connection.ConnectAsync(new UnixDomainSocketEndPoint(new Uri(Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE")!).LocalPath), cancelled);
            return new NetworkStream(connection, ownsSocket: true);
        },
    }) { BaseAddress = new("http://engine"), Timeout = Timeout.InfiniteTimeSpan };

    public NewerEngine()
    {
        var port = Ports.Free();
        Address = $"tcp://127.0.0.1:{port}";
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = Serve();
    }

    public string Address { get; }

    /// <summary>The container that it will not remove, as its files are busy.</summary>
    public string? Busy { get; set; }

    public void Dispose()
    {
        listener.Close();
        real.Dispose();
    }

    async Task Serve()
    {
        while (listener.IsListening) _ = Answer(await listener.GetContextAsync());
    }

    async Task Answer(HttpListenerContext asked)
    {
        try
        {
            var path = asked.Request.RawUrl!;
            if (path is not "/_ping" && !path.StartsWith("/v1.50/", StringComparison.Ordinal))
            {
                asked.Response.StatusCode = 400;
                asked.Response.Close("{\"message\":\"asked in a version that was not agreed on\"}"u8.ToArray(), willBlock: true);
                return;
            }
            if (Busy is { } busy && asked.Request.HttpMethod is "DELETE" && path.Contains(busy))
            {
                asked.Response.StatusCode = 500;
                asked.Response.Close("{\"message\":\"container busy: driver \\\"overlay2\\\" failed to remove root filesystem: device or resource busy\"}"u8.ToArray(), willBlock: true);
                return;
            }
            using var request = new HttpRequestMessage(new(asked.Request.HttpMethod), Regex.Replace(path, "^/v1.50", "/v1.41"));
            if (asked.Request.HasEntityBody)
            {
                request.Content = new StreamContent(asked.Request.InputStream);
                request.Content.Headers.TryAddWithoutValidation("Content-Type", asked.Request.ContentType);
            }
            using var answer = await real.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            asked.Response.StatusCode = (int)answer.StatusCode;
            asked.Response.SendChunked = answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified);
            if (path is "/_ping") asked.Response.Headers["Api-Version"] = "1.60";
            if (answer.Content.Headers.ContentType is { } type) asked.Response.ContentType = type.ToString();
            await using (var body = await answer.Content.ReadAsStreamAsync()) await Pass(body, asked.Response.OutputStream);
            asked.Response.Close();
        }
        // Whoever asked has gone, or the test is over.
        catch (Exception over) when (over is HttpListenerException or IOException or ObjectDisposedException or HttpRequestException or OperationCanceledException)
        {
            asked.Response.Abort();
        }
    }

    /// <summary>What comes piece by piece goes on piece by piece.</summary>
    static async Task Pass(Stream from, Stream to)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            await to.WriteAsync(buffer.AsMemory(0, count));
            await to.FlushAsync();
        }
    }
}
