using System.Threading.Channels;
using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>
/// Keeps a list of the services of an engine's swarm. A swarm tells of no change of its tasks, so it is asked after everything that may have
/// changed one: some times, and for as long as a service has fewer tasks than it is to have.
/// </summary>
/// <param name="tell">Told the list after each look that found another one; empty for an engine that manages no swarm.</param>
sealed class ServiceWatch(Engine.Engine engine, Action<IReadOnlyList<Service>> tell)
{
    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250), LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>A task's end reaches the list a moment after the event of its container.</summary>
    const int LeastLooks = 4;

    readonly Channel<bool> reasons = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    IReadOnlyList<Service> known = [];

    /// <summary>Whether it is worth a look that this happened.</summary>
    public static bool IsReason(EngineEvent happened) =>
        happened == EngineEvent.Connected || happened.Type is "service" or "node" || happened.Attributes.ContainsKey("com.docker.swarm.service.id");

    /// <summary>Something has happened that may have changed the list.</summary>
    public void Look() => reasons.Writer.TryWrite(true);

    /// <summary>Looks whenever there is a reason, until it is cancelled.</summary>
    public async Task Follow(CancellationToken cancellation)
    {
        while (await reasons.Reader.WaitToReadAsync(cancellation)) await LookUntilSettled(cancellation);
    }

    async Task LookUntilSettled(CancellationToken cancellation)
    {
        var (pause, looks) = (FirstPause, 0);
        while (true)
        {
            if (reasons.Reader.TryRead(out _)) (pause, looks) = (FirstPause, 0);
            var services = await List(cancellation);
            if (!IsSame(services)) tell(known = services);
            if (services is [] || (++looks >= LeastLooks && services.All(service => service.IsSettled))) return;
            await Task.WhenAny(reasons.Reader.WaitToReadAsync(cancellation).AsTask(), Task.Delay(pause, cancellation));
            if (pause < LongestPause) pause *= 2;
        }
    }

    async Task<IReadOnlyList<Service>> List(CancellationToken cancellation)
    {
        try
        {
            return await engine.Services.List(cancellation);
        }
        // It manages no swarm, or it went away, which the stream of its events tells too.
        catch (EngineException)
        {
            return [];
        }
    }

    bool IsSame(IReadOnlyList<Service> services) =>
        services.Count == known.Count && services.Zip(known).All(pair => pair.First with { Labels = pair.Second.Labels } == pair.Second);
}
