using System.Net.Sockets;
using System.Text;

namespace Assistant.Server.Tests.Running;

/// <summary>A socket that stands for the engine's own and passes everything on; only the answer to one request waits until it is let go.</summary>
sealed class HeldAnswer : IDisposable
{
    readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously), released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly string engine, request, path = Path.Combine(Path.GetTempPath(), $"held-{Guid.NewGuid():N}.sock");

    /// <param name="request">A piece of the request's first line.</param>
    public HeldAnswer(string engine, string request)
    {
        (this.engine, this.request) = (engine, request);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        _ = Accept();
    }

    public string Address => $"unix://{path}";

    /// <summary>Done when the request has been passed on.</summary>
    public Task Asked => asked.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public void LetGo() => released.TrySetResult();

    public void Dispose()
    {
        LetGo();
        listener.Dispose();
        File.Delete(path);
    }

    async Task Accept()
    {
        try
        {
            while (true) _ = Relay(await listener.AcceptAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    async Task Relay(Socket client)
    {
        using var there = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await there.ConnectAsync(new UnixDomainSocketEndPoint(engine));
        using (client) await Task.WhenAny(Pass(client, there, watches: true), Pass(there, client, watches: false));
    }

    async Task Pass(Socket from, Socket to, bool watches)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                if (watches && Encoding.Latin1.GetString(buffer, 0, count).Contains(request, StringComparison.Ordinal)) asked.TrySetResult();
                if (!watches && asked.Task.IsCompleted) await released.Task;
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (SocketException)
        {
            // One of the two has hung up.
        }
    }
}
