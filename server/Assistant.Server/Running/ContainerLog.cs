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

    /// <summary>True when the container has ended, or the engine has gone.</summary>
    public bool HasEnded { get; private set; }

    public static ContainerLog Follow(Engine.Engine engine, string container, CancellationToken cancellation)
    {
        var log = new ContainerLog(cancellation);
        _ = Task.Run(() => log.Read(engine, container), CancellationToken.None);
        return log;
    }

    /// <summary>What it has written so far; nothing when it keeps no log, as with <c>--log-driver none</c>.</summary>
    public static async Task<string> Now(Engine.Engine engine, string container, CancellationToken cancellation)
    {
        try
        {
            return await engine.Containers.Log(container, Lines, cancellation);
        }
        catch (EngineException unkept) when (unkept.Problem.Kind is ProblemKind.NoLog)
        {
            return "";
        }
    }

    /// <summary>Done when more has come since the last look, or no more will.</summary>
    public Task Grown() => grown.Task;

    public void Dispose() => enough.Cancel();

    async Task Read(Engine.Engine engine, string container)
    {
        try
        {
            await Follow(engine.Containers.Logs(container, Lines, follow: true, enough.Token));
        }
        catch (EngineException unkept) when (unkept.Problem.Kind is ProblemKind.NoLog)
        {
            await AwaitEnd(engine, container);
        }
        catch (Exception over) when (over is EngineException or OperationCanceledException)
        {
        }
        HasEnded = true;
        Tell();
    }

    async Task Follow(IAsyncEnumerable<string> pieces)
    {
        await foreach (var piece in pieces)
        {
            var text = Text + piece;
            Text = text.Length > Longest ? text[^Longest..] : text;
            Tell();
        }
    }

    async Task AwaitEnd(Engine.Engine engine, string container)
    {
        try
        {
            await engine.Containers.Wait(container, enough.Token);
        }
        catch (Exception over) when (over is EngineException or OperationCanceledException)
        {
        }
    }

    void Tell() => Interlocked.Exchange(ref grown, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
