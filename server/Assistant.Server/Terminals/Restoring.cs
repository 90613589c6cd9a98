namespace Assistant.Server.Terminals;

/// <summary>Does something once: when it is disposed, or when the process ends without that.</summary>
sealed class Restoring : IDisposable
{
    Action? restore;

    public Restoring(Action restore)
    {
        this.restore = restore;
        AppDomain.CurrentDomain.ProcessExit += AtExit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= AtExit;
        Interlocked.Exchange(ref restore, null)?.Invoke();
    }

    void AtExit(object? sender, EventArgs arguments) => Interlocked.Exchange(ref restore, null)?.Invoke();
}
