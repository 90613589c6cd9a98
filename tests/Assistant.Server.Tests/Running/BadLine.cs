using System.Net;
using System.Net.Sockets;

namespace Assistant.Server.Tests.Running;

/// <summary>
/// Stands in for a bad line between an engine and the real registry of the tests: it passes everything on, and of an answer that is
/// longer than a mebibyte only so much: then it hangs up, or waits, until it is mended.
/// </summary>
sealed class BadLine : IDisposable
{
    const int Most = 1 << 20;

    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource ended = new();
    readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly bool waits;
    volatile bool isMended;

    /// <param name="waits">Says nothing more in place of hanging up.</param>
    public BadLine(bool waits = false)
    {
        this.waits = waits;
        listener.Start();
        _ = Accept();
    }

    /// <summary>The registry's address as the engine sees it.</summary>
    public string Address => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Mend() => isMended = true;

    /// <summary>Done when an answer has broken off.</summary>
    public Task Broken => broken.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
    }

    async Task Accept()
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                _ = Relay(await listener.AcceptTcpClientAsync(ended.Token));
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    async Task Relay(TcpClient engine)
    {
        using (engine)
        using (var registry = new TcpClient())
        {
            try
            {
                await registry.ConnectAsync(IPEndPoint.Parse(Environment.GetEnvironmentVariable("ASSISTANT_TEST_REGISTRY")!), ended.Token);
                var (here, there) = (engine.GetStream(), registry.GetStream());
                await Task.WhenAny(here.CopyToAsync(there, ended.Token), Answer(there, here));
            }
            catch (Exception over) when (over is IOException or OperationCanceledException)
            {
                // One of the two has hung up.
            }
        }
    }

    async Task Answer(NetworkStream registry, NetworkStream engine)
    {
        var (buffer, passed) = (new byte[1 << 16], 0);
        while (await registry.ReadAsync(buffer, ended.Token) is > 0 and var count)
        {
            passed += count;
            if (passed > Most && !isMended)
            {
                broken.TrySetResult();
                if (!waits) return;
                await Task.Delay(Timeout.Infinite, ended.Token);
            }
            await engine.WriteAsync(buffer.AsMemory(0, count), ended.Token);
        }
    }
}
