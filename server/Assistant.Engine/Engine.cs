using System.Text.Json.Nodes;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>A Docker Engine API that answers. Every failure of its members is an <see cref="EngineException"/> with one clear sentence.</summary>
public sealed class Engine : IDisposable
{
    readonly DockerClient client;
    readonly Requests requests;

    Engine(Endpoint endpoint, DockerConfiguration configuration)
    {
        var transport = new Transport(endpoint);
        // Pulls and followed logs last as long as they last; every call that should be short has its own limit.
        client = new DockerClientBuilder().WithTimeout(Timeout.InfiniteTimeSpan).WithEndpoint(transport.Address).WithTransportOptions(transport, new()).Build();
        requests = new(transport);
        Endpoint = endpoint;
        Images = new(client, new(configuration));
        Containers = new(client, requests, isHere: endpoint.PublishedHost is "localhost");
        Execs = new(client, requests);
        Kept = new(client, requests);
        Events = new(requests);
        Builds = new(requests);
        Services = new(client, requests);
        Stacks = new(requests, Services, Kept);
    }

    public Endpoint Endpoint { get; }

    public Images Images { get; }

    public Containers Containers { get; }

    public Execs Execs { get; }

    public Kept Kept { get; }

    public Events Events { get; }

    public Builds Builds { get; }

    public Services Services { get; }

    public Stacks Stacks { get; }

    /// <summary>Connects and makes sure that somebody answers, within <paramref name="patience"/> (2 seconds when not given).</summary>
    public static Task<Engine> Connect(string? setting, CancellationToken cancellation, TimeSpan? patience = null) =>
        Connect(setting, DockerConfiguration.Own, cancellation, patience ?? TimeSpan.FromSeconds(2));

    internal static Task<Engine> Connect(string? setting, DockerConfiguration configuration, CancellationToken cancellation, TimeSpan patience) =>
        Connect(Endpoint.Find(setting) ?? throw new EngineException(EngineProblem.NotRunning("no engine's socket was found")), configuration, cancellation, patience);

    internal static async Task<Engine> Connect(Endpoint endpoint, DockerConfiguration configuration, CancellationToken cancellation, TimeSpan patience)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        var engine = new Engine(endpoint, configuration);
        var address = endpoint.Address.OriginalString;
        string? foreign;
        try
        {
            foreign = await EngineException.Explain(() => engine.requests.Ping(limit.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            engine.Dispose();
            throw new EngineException(EngineProblem.NotRunning($"{address}{(address.EndsWith(endpoint.Origin, StringComparison.Ordinal) ? "" : $", from {endpoint.Origin},")} gave no answer in time"));
        }
        // What ssh says of the way to the other machine is the better reason.
        catch (EngineException gone) when (gone.Problem == EngineProblem.NothingListens && endpoint.Address.Scheme is not "ssh")
        {
            engine.Dispose();
            throw new EngineException(EngineProblem.NotRunning($"nothing listens at {address}"));
        }
        catch
        {
            engine.Dispose();
            throw;
        }
        if (foreign is null) return engine;
        engine.Dispose();
        throw new EngineException(EngineProblem.NotRunning($"what answers at {address} {foreign}"));
    }

    /// <summary>The version of the API that the engine speaks, such as 1.41; null when it does not say.</summary>
    public Version? ApiVersion => requests.ApiVersion;

    /// <summary>The engine's version as people know it, such as <c>28.2.2</c>.</summary>
    public async Task<string> Version(CancellationToken cancellation) =>
        (await EngineException.Explain(() => client.System.GetVersionAsync(cancellation))).Version;

    /// <summary>What the engine runs on and builds for, such as <c>linux/amd64</c>.</summary>
    public async Task<string> Platform(CancellationToken cancellation)
    {
        var version = await EngineException.Explain(() => client.System.GetVersionAsync(cancellation));
        return $"{version.Os}/{version.Arch}";
    }

    /// <summary>Has one planned change made; what the engine answers besides is nobody's affair.</summary>
    /// <param name="path">Without the version, with its query.</param>
    public Task Change(string method, string path, JsonObject? body, CancellationToken cancellation) =>
        EngineException.Explain(() => requests.Ask(new(method), path, body, cancellation));

    public void Dispose()
    {
        requests.Dispose();
        client.Dispose();
    }
}
