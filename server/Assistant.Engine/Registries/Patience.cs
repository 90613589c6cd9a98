namespace Assistant.Engine;

/// <summary>Waiting, but not for ever.</summary>
static class Patience
{
    /// <summary>Gives an ask its time; after that it is the problem of <paramref name="who"/>.</summary>
    public static async Task<T> Within<T>(TimeSpan time, TimeProvider clock, string who, CancellationToken outer, Func<CancellationToken, Task<T>> ask)
    {
        using var clocked = new CancellationTokenSource(time, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(clocked.Token, outer);
        try
        {
            return await ask(limit.Token);
        }
        catch (OperationCanceledException) when (clocked.IsCancellationRequested && !outer.IsCancellationRequested)
        {
            throw new EngineException(RegistryProblems.Slow(who, time));
        }
    }
}
