using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>The engine that commands talk to: looked for when one is needed, and again when the address has changed.</summary>
/// <param name="host">The user's setting; empty to look for an engine.</param>
sealed class EngineLink(Func<string> host) : IDisposable
{
    readonly SemaphoreSlim one = new(1);
    Engine.Engine? engine;

    /// <summary>What the person has chosen for this session in place of the setting; null when nothing.</summary>
    public string? Chosen { get; set; }

    /// <summary>The engine that answered last; null before the first.</summary>
    public Engine.Engine? Known => engine;

    string Host => Chosen ?? host();

    /// <summary>An engine that answered; otherwise an <see cref="EngineException"/> that says what to do.</summary>
    public async Task<Engine.Engine> Connect(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (engine is { } known && known.Endpoint == Endpoint.Find(Host)) return known;
            engine?.Dispose();
            engine = null;
            return engine = await Engine.Engine.Connect(Host, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>True for an engine that listens at a socket or pipe of this machine, or is looked for there.</summary>
    public bool IsHere => (engine?.Endpoint.Address.Scheme ?? Host.Split(':')[0]) is "unix" or "npipe" or "";

    public void Dispose()
    {
        engine?.Dispose();
        one.Dispose();
    }
}
