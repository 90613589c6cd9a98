using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assistant.Server.Tests;

/// <summary>
/// Stands in for Docker Hub's and quay's own interfaces, which tests cannot reach. It holds every request until it is told to answer, and
/// then answers by its path.
/// </summary>
sealed class StandInHub : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly TaskCompletionSource answers = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentQueue<string> requests = [];
    readonly SemaphoreSlim arrived = new(0);
    int held;

    public StandInHub()
    {
        listener.Start();
        _ = Accept();
    }

    public string Address => $"http://{listener.LocalEndpoint}";

    /// <summary>The paths of all requests so far.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>How many requests wait for their answer, their connection still open.</summary>
    public int Held => Volatile.Read(ref held);

    /// <summary>How it answers to what it does not know.</summary>
    public string Otherwise { get; init; } = "404 Not Found";

    /// <summary>What is answered to a path; null where it is not known.</summary>
    public Func<string, string?> Body { get; init; } = _ => null;

    /// <summary>Every setting that an editor needs to ask here instead of at the real places.</summary>
    public object Settings(bool enabled = true, string engine = "unix:///nowhere/docker.sock") => new
    {
        engine = new { host = engine },
        registries = new { enabled, addresses = new Dictionary<string, string> { ["hub.docker.com"] = Address, ["api.quay.io"] = Address, ["docker.io"] = Address, ["quay.io"] = Address } },
    };

    public void Answer() => answers.TrySetResult();

    /// <summary>Waits for the next request that was not waited for yet.</summary>
    public Task Arrived() => arrived.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));

    public void Dispose() => listener.Dispose();

    async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
        }
    }

    async Task Serve(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var head = await Head(stream);
            if (head is "") return;
            var path = head.Split(' ')[1];
            requests.Enqueue(path);
            Interlocked.Increment(ref held);
            arrived.Release();
            // A client that gives up closes its end.
            var gone = stream.ReadAsync(new byte[1]).AsTask();
            await Task.WhenAny(answers.Task, gone);
            Interlocked.Decrement(ref held);
            if (!answers.Task.IsCompleted) return;
            var body = Encoding.UTF8.GetBytes(Body(path) ?? "{}");
            var status = Body(path) is null ? Otherwise : "200 OK";
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
            await stream.WriteAsync(body);
        }
    }

    static async Task<string> Head(NetworkStream stream)
    {
        var read = new StringBuilder();
        var buffer = new byte[1024];
        while (!read.ToString().Contains("\r\n\r\n"))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0) return "";
            read.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        return read.ToString();
    }
}
