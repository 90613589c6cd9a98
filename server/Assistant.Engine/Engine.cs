using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>A Docker Engine API that answers. Every failure of its members is an <see cref="EngineException"/> with one clear sentence.</summary>
public sealed class Engine : IDisposable
{
    readonly DockerClient client;
    readonly Requests requests;

    Engine(Endpoint endpoint, DockerClient client)
    {
        this.client = client;
        requests = new(client);
        Endpoint = endpoint;
        Images = new(client);
        Containers = new(client, requests, isHere: endpoint.PublishedHost is "localhost");
        Events = new(client);
    }

    public Endpoint Endpoint { get; }

    public Images Images { get; }

    public Containers Containers { get; }

    public Events Events { get; }

    /// <summary>Connects and makes sure that somebody answers, within <paramref name="patience"/> (2 seconds when not given).</summary>
    public static async Task<Engine> Connect(string? setting, CancellationToken cancellation, TimeSpan? patience = null)
    {
        var endpoint = Endpoint.Find(setting) ?? throw new EngineException(EngineProblem.NotRunning("no engine's socket was found"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience ?? TimeSpan.FromSeconds(2));
        var engine = new Engine(endpoint, Client(endpoint));
        try
        {
            await EngineException.Explain(() => engine.requests.Ping(limit.Token));
            return engine;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            engine.Dispose();
            throw new EngineException(EngineProblem.NotRunning($"{endpoint.Origin} gave no answer in time"));
        }
        catch (EngineException gone) when (gone.Problem.Kind is ProblemKind.NotRunning)
        {
            engine.Dispose();
            throw new EngineException(EngineProblem.NotRunning($"nothing listens at {endpoint.Address?.ToString() ?? endpoint.Origin}"));
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>The engine's version as people know it, such as <c>28.2.2</c>.</summary>
    public async Task<string> Version(CancellationToken cancellation) =>
        (await EngineException.Explain(() => client.System.GetVersionAsync(cancellation))).Version;

    public void Dispose()
    {
        requests.Dispose();
        client.Dispose();
    }

    static DockerClient Client(Endpoint endpoint)
    {
        // Pulls and followed logs last as long as they last; every call that should be short has its own limit.
        var builder = new DockerClientBuilder().WithTimeout(Timeout.InfiniteTimeSpan);
        return (endpoint.Address is { } address ? builder.WithEndpoint(address) : builder).Build();
    }
}
