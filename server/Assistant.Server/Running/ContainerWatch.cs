using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>
/// Keeps a list of the engine's containers, from one event stream however many files are open. It starts when the first lens
/// asks, so that an editor without recipes never makes the assistant look for an engine.
/// </summary>
/// <param name="changed">Told after the list has changed or the engine has come or gone.</param>
/// <param name="imagesChanged">Told after an image has come, gone or got another name.</param>
sealed class ContainerWatch(EngineLink link, Action<ContainerWatch> changed, Action? imagesChanged = null) : IDisposable
{
    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    readonly CancellationTokenSource ended = new();
    int started;

    /// <summary>The newest first; empty while no engine answers.</summary>
    public IReadOnlyList<Container> Containers { get; private set; } = [];

    /// <summary>Null until one was looked for; then whether it answers.</summary>
    public bool? IsConnected { get; private set; }

    /// <summary>What is wrong while no engine answers.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Begins to watch; does nothing the second time.</summary>
    public void Start()
    {
        if (Interlocked.Exchange(ref started, 1) == 0) _ = Task.Run(Watch);
    }

    public void Dispose() => ended.Cancel();

    async Task Watch()
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await Follow(await link.Connect(ended.Token));
            }
            catch (EngineException gone)
            {
                Tell([], connected: false, gone.Problem.Sentence);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(RetryAfter, ended.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    async Task Follow(Engine.Engine engine)
    {
        // The list is read once listening has begun, so that nothing that happens in between is missed.
        await foreach (var happened in engine.Events.Follow(ended.Token))
        {
            if (happened is { Type: "image", Action: "pull" or "load" or "import" or "tag" or "untag" or "delete" }) imagesChanged?.Invoke();
            if (happened == EngineEvent.Connected || Concerns(happened))
                Tell(After(happened, await engine.Containers.List(all: true, label: null, ended.Token)), connected: true, "");
        }
    }

    /// <summary>An engine tells that a container has ended before its own list does; the event is right.</summary>
    static IReadOnlyList<Container> After(EngineEvent happened, IReadOnlyList<Container> containers) => happened.Action is not "die" ? containers :
    [
        .. containers.Select(container => container.Id != happened.Subject || container.State is not "running" ? container
            : container with { State = "exited", Status = $"Exited ({happened.Attributes.GetValueOrDefault("exitCode")})", Ports = [] }),
    ];

    void Tell(IReadOnlyList<Container> containers, bool connected, string problem)
    {
        var isNews = connected || IsConnected is not false;
        (Containers, IsConnected, Problem) = (containers, connected, problem);
        if (isNews) changed(this);
    }

    static bool Concerns(EngineEvent happened) =>
        happened.Type is "container" && (happened.Action is "create" or "start" or "die" or "destroy" or "rename" or "pause" or "unpause"
            || happened.Action.StartsWith("health_status", StringComparison.Ordinal));
}
