using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>Adds the engine's messages up, layer by layer, in the order in which the layers were first named.</summary>
sealed class PullMessages(IProgress<PullProgress>? listener, TimeProvider clock) : IProgress<JSONMessage>
{
    readonly List<LayerProgress> layers = [];
    readonly PullSpeed speed = new(clock);
    int percentage;

    /// <summary>What the engine said when the pull failed half way, which comes with a status of success.</summary>
    public string? Failure { get; private set; }

    public void Report(JSONMessage message)
    {
        if (message.Error is { } error) Failure = error.Message;
        if (message is not { ID: { Length: > 0 } id, Status: { } status } || status.StartsWith("Pulling from", StringComparison.Ordinal)) return;
        var known = layers.FindIndex(other => other.Id == id);
        var layer = (known < 0 ? new(id, status) : layers[known]).After(status, message.Progress?.Current ?? 0, message.Progress?.Total ?? 0);
        if (known < 0) layers.Add(layer);
        else layers[known] = layer;
        if (listener is null) return;
        percentage = Math.Max(percentage, PullProgress.PercentageOf(layers));
        listener.Report(new([.. layers], percentage, speed.After(layers.Sum(other => other.Loaded))));
    }
}

/// <summary>How fast bytes come: over the last five seconds, so that the number can be read and is still true.</summary>
sealed class PullSpeed(TimeProvider clock)
{
    static readonly TimeSpan Span = TimeSpan.FromSeconds(5), Step = TimeSpan.FromMilliseconds(200), Shortest = TimeSpan.FromMilliseconds(500);

    readonly Queue<(long Time, long Bytes)> seen = [];
    long last;

    /// <summary>In bytes a second, when so many have come up to now; null while it is too early to tell.</summary>
    public double? After(long bytes)
    {
        var now = clock.GetTimestamp();
        if (seen.Count is 0 || clock.GetElapsedTime(last, now) >= Step)
        {
            seen.Enqueue((now, bytes));
            last = now;
        }
        // After a silence the one before it is what there is to compare with.
        while (seen.Count > 2 && clock.GetElapsedTime(seen.Peek().Time, now) > Span) seen.Dequeue();
        var (begun, before) = seen.Peek();
        var time = clock.GetElapsedTime(begun, now);
        return time < Shortest ? null : Math.Max(0, bytes - before) / time.TotalSeconds;
    }
}
