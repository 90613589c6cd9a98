using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Assistant.Engine.Tests;

/// <summary>Puts the private engine into swarm mode for one test, and out of it at the end with all that the swarm holds.</summary>
sealed class RealSwarm : IAsyncDisposable
{
    readonly HttpClient engine;

    RealSwarm(HttpClient engine) => this.engine = engine;

    public static async Task<RealSwarm> Begin(CancellationToken cancellation)
    {
        var swarm = ToEnd();
        await swarm.Post("/swarm/init", new { ListenAddr = "127.0.0.1:0", AdvertiseAddr = "127.0.0.1" }, cancellation);
        return swarm;
    }

    /// <summary>The swarm that the test itself begins.</summary>
    public static RealSwarm ToEnd()
    {
        var socket = Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE")!["unix://".Length..];
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancelled) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancelled);
                return new NetworkStream(connection, ownsSocket: true);
            },
        };
        return new(new(handler) { BaseAddress = new("http://engine") });
    }

    public Task Secret(string name, string value, CancellationToken cancellation) =>
        Post("/secrets/create", new { Name = name, Data = Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) }, cancellation);

    /// <summary>The tasks go before the swarm does: one that still runs holds networks of the swarm, which the engine then keeps.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        foreach (var service in await List("/services", limit.Token)) using (await engine.DeleteAsync($"/services/{service.GetProperty("ID")}", limit.Token)) { }
        while (await List("/containers/json?all=1&filters=" + Uri.EscapeDataString("""{"label":["com.docker.swarm.task"]}"""), limit.Token) is { Count: > 0 } tasks)
            foreach (var task in tasks) using (await engine.DeleteAsync($"/containers/{task.GetProperty("Id")}?force=1", limit.Token)) { }
        using (await engine.PostAsync("/swarm/leave?force=1", null, limit.Token)) engine.Dispose();
    }

    /// <summary>Nothing where the test has made no swarm.</summary>
    async Task<IReadOnlyList<JsonElement>> List(string path, CancellationToken cancellation)
    {
        using var answer = await engine.GetAsync(path, cancellation);
        return answer.IsSuccessStatusCode ? [.. (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation)).EnumerateArray()] : [];
    }

    async Task Post(string path, object body, CancellationToken cancellation)
    {
        using var answer = await engine.PostAsJsonAsync(path, body, cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }
}
