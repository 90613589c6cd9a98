using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>The engine that commands talk to: looked for when one is needed, and again when the address has changed.</summary>
/// <param name="host">The user's setting; empty to look for an engine.</param>
sealed class EngineLink(Func<string> host) : IDisposable
{
    readonly SemaphoreSlim one = new(1);
    Engine.Engine? engine;

    /// <summary>An engine that answered; otherwise an <see cref="EngineException"/> that says what to do.</summary>
    public async Task<Engine.Engine> Connect(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (engine is { } known && known.Endpoint == Endpoint.Find(host())) return known;
            engine?.Dispose();
            engine = null;
            return engine = await Engine.Engine.Connect(host(), cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        engine?.Dispose();
        one.Dispose();
    }
}
