using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>What a container writes while somebody waits for it: the newest 256 thousand characters, in memory only.</summary>
sealed class ContainerLog : IDisposable
{
    public const int Lines = 2000;

    const int Longest = 256 * 1024;

    readonly CancellationTokenSource enough;
    TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    ContainerLog(CancellationToken cancellation) => enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

    public string Text { get; private set; } = "";

    /// <summary>True when the container has ended, or its log cannot be read any more.</summary>
    public bool HasEnded { get; private set; }

    public static ContainerLog Follow(Engine.Engine engine, string container, CancellationToken cancellation)
    {
        var log = new ContainerLog(cancellation);
        _ = Task.Run(() => log.Read(engine, container), CancellationToken.None);
        return log;
    }

    /// <summary>Done when more has come since the last look, or no more will.</summary>
    public Task Grown() => grown.Task;

    public void Dispose() => enough.Cancel();

    async Task Read(Engine.Engine engine, string container)
    {
        try
        {
            await foreach (var piece in engine.Containers.Logs(container, Lines, follow: true, enough.Token))
            {
                var text = Text + piece;
                Text = text.Length > Longest ? text[^Longest..] : text;
                Tell();
            }
        }
        catch (Exception over) when (over is EngineException or OperationCanceledException)
        {
        }
        HasEnded = true;
        Tell();
    }

    void Tell() => Interlocked.Exchange(ref grown, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
