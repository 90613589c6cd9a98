using System.Collections.Concurrent;

namespace Assistant.Engine;

/// <summary>
/// Askers of the same thing share one request. An asker who goes away leaves it to the others; it ends by itself, so that its
/// answer is there for the next one. What has just failed is not tried again at once, as it would be with every letter typed.
/// </summary>
sealed class JoinedAsks(TimeSpan patience, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    const int MostFailures = 1000;

    readonly ConcurrentDictionary<string, Lazy<Task>> running = new();
    readonly ConcurrentDictionary<string, (EngineProblem Problem, DateTimeOffset At)> failed = new();
    readonly CancellationTokenSource end = new();

    /// <summary>Joins the request of this key, or begins it. <paramref name="who"/> is named when there is no answer in time.</summary>
    public Task<T> Join<T>(string key, string who, Func<RegistryAsk, Task<T>> ask, CancellationToken cancellation)
    {
        if (failed.TryGetValue(key, out var failure) && clock.GetUtcNow() - failure.At < Pause) return Task.FromException<T>(new EngineException(failure.Problem));
        var task = running.GetOrAdd(key, _ => new(() => Task.Run(() => Run(key, who, ask)))).Value;
        return ((Task<T>)task).WaitAsync(cancellation);
    }

    public void Dispose() => end.Cancel();

    async Task<T> Run<T>(string key, string who, Func<RegistryAsk, Task<T>> ask)
    {
        try
        {
            var answer = await Patience.Within(patience, clock, who, end.Token, limit => ask(new(limit)));
            failed.TryRemove(key, out _);
            return answer;
        }
        catch (EngineException failure)
        {
            if (failed.Count >= MostFailures) failed.Clear();
            failed[key] = (failure.Problem, clock.GetUtcNow());
            throw;
        }
        finally
        {
            running.TryRemove(key, out _);
        }
    }
}
