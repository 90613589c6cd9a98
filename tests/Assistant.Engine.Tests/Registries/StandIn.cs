using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assistant.Engine.Tests;

/// <summary>What was asked of a stand-in: <c>GET /path?query</c>, the authorization ("" for none) and the body of a form.</summary>
sealed record Asked(string Line, string Authorization, string Body)
{
    public string Path => Line[(Line.IndexOf(' ') + 1)..];
}

/// <summary>What a stand-in answers.</summary>
sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers)
{
    /// <summary>Closes the connection in the middle of the body.</summary>
    public bool IsCut { get; init; }

    /// <summary>The answer begins when this is done, and never when it never is.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>The connection is closed at its end, with no answer, when the gate never opens.</summary>
    public static Answer Never { get; } = new(200, "{}") { Gate = new TaskCompletionSource().Task };

    public static Answer Json(string body) => new(200, body, ("Content-Type", "application/json"));

    public static Answer Error(int status, string code) => new(status, $$"""{"errors":[{"code":"{{code}}","message":"as the registry says it"}]}""");

    public static Answer Redirect(string target) => new(307, "", ("Location", target));
}

/// <summary>
/// Stands in for what cannot be reached from a test: Docker Hub, Quay, a token server, a network of blobs. It listens on the loopback, answers by
/// facts of the real one, and tells what it was asked.
/// </summary>
sealed class StandIn : IDisposable
{
    readonly HttpListener listener;
    readonly Func<Asked, Answer?> answer;
    readonly ConcurrentQueue<Asked> asked = new();
    readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="answer">Null where there is nothing: a plain 404.</param>
    public StandIn(Func<Asked, Answer?> answer)
    {
        this.answer = answer;
        (listener, Host) = Listen();
        _ = Serve();
    }

    /// <summary>Host and port.</summary>
    public string Host { get; }

    public Uri Address => new($"http://{Host}/");

    public IReadOnlyList<Asked> Asked => [.. asked];

    /// <summary>What was asked, a line each.</summary>
    public string Lines => string.Join('\n', asked.Select(one => one.Line));

    /// <summary>Done when somebody has asked.</summary>
    public Task First => first.Task;

    public void Dispose() => listener.Abort();

    static (HttpListener Listener, string Host) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var host = free.LocalEndpoint.ToString()!;
            free.Stop();
            var listener = new HttpListener { Prefixes = { $"http://{host}/" }, IgnoreWriteExceptions = true };
            try
            {
                listener.Start();
                return (listener, host);
            }
            // Somebody took the port in between.
            catch (HttpListenerException) when (attempt < 10)
            {
            }
        }
    }

    async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                _ = Reply(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task Reply(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var one = new Asked($"{context.Request.HttpMethod} {context.Request.RawUrl}", context.Request.Headers["Authorization"] ?? "", await reader.ReadToEndAsync());
        asked.Enqueue(one);
        first.TrySetResult();
        var reply = answer(one) ?? new(404, "404 page not found");
        await reply.Gate;
        var body = Encoding.UTF8.GetBytes(reply.Body);
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) context.Response.AppendHeader(name, value);
        if (context.Request.HttpMethod is not "HEAD")
        {
            context.Response.ContentLength64 = reply.IsCut ? body.Length * 2 : body.Length;
            await context.Response.OutputStream.WriteAsync(body);
            await context.Response.OutputStream.FlushAsync();
        }
        if (reply.IsCut) context.Response.Abort();
        else context.Response.Close();
    }
}
