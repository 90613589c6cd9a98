using System.Threading.Channels;
using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>
/// Keeps a list of the engine's containers, from one event stream however many files are open. It starts when the first lens
/// asks, or what is told of an image, so that an editor without either never makes the assistant look for an engine.
/// </summary>
/// <param name="changed">Told after the list has changed or the engine has come or gone.</param>
/// <param name="imagesChanged">Told after an image has come, gone or got another name.</param>
sealed class ContainerWatch(EngineLink link, Action<ContainerWatch> changed, Action? imagesChanged = null) : IDisposable
{
    static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(250);

    /// <summary>To knock at a socket of this machine costs nothing; at another machine's it may start a program.</summary>
    static readonly TimeSpan LongestRetryHere = TimeSpan.FromSeconds(1), LongestRetryElsewhere = TimeSpan.FromSeconds(10);

    readonly CancellationTokenSource ended = new();
    readonly Dictionary<string, ContainerDetails> details = [];
    TimeSpan retryAfter = FirstRetry;
    int started;

    /// <summary>The newest first; empty while no engine answers.</summary>
    public IReadOnlyList<Container> Containers { get; private set; } = [];

    /// <summary>Those of the engine's swarm, by name; empty when it manages none.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

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
            await Task.Delay(retryAfter, ended.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            var longest = link.IsHere ? LongestRetryHere : LongestRetryElsewhere;
            retryAfter = retryAfter * 2 < longest ? retryAfter * 2 : longest;
        }
    }

    /// <summary>The list is read once for all that has happened since the last time, and first when listening has begun: nothing is missed in between.</summary>
    async Task Follow(Engine.Engine engine)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        var events = Channel.CreateUnbounded<EngineEvent>();
        var listening = Listen(engine, events.Writer, over.Token);
        var services = new ServiceWatch(engine, TellServices);
        var watching = services.Follow(over.Token);
        try
        {
            details.Clear();
            while (await events.Reader.WaitToReadAsync(ended.Token))
            {
                var happened = new List<EngineEvent>();
                while (events.Reader.TryRead(out var one)) happened.Add(one);
                if (happened.Exists(ServiceWatch.IsReason)) services.Look();
                if (happened.Exists(IsAboutImages)) imagesChanged?.Invoke();
                if (happened.Exists(one => one == EngineEvent.Connected || IsAboutContainers(one))) await List(engine, happened);
            }
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(listening, watching).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    static async Task Listen(Engine.Engine engine, ChannelWriter<EngineEvent> heard, CancellationToken cancellation)
    {
        try
        {
            await foreach (var happened in engine.Events.Follow(cancellation)) heard.TryWrite(happened);
            heard.TryComplete();
        }
        catch (Exception over) when (over is EngineException or OperationCanceledException)
        {
            heard.TryComplete(over);
        }
    }

    async Task List(Engine.Engine engine, List<EngineEvent> happened)
    {
        foreach (var one in happened) details.Remove(one.Subject);
        var latest = happened.Where(one => one.Action is "die" or "start").GroupBy(one => one.Subject).Select(same => same.Last());
        // One that is being removed is as good as gone.
        var listed = latest.Aggregate(await engine.Containers.List(all: true, label: null, ended.Token), After).Where(container => container.State is not "removing");
        Tell([.. await Task.WhenAll(listed.Select(container => WithDetails(engine, container)))], connected: true, "");
        retryAfter = FirstRetry;
    }

    /// <summary>An engine tells that a container has ended before its own list does; the event is right.</summary>
    static IReadOnlyList<Container> After(IReadOnlyList<Container> containers, EngineEvent happened) => happened.Action is not "die" ? containers :
    [
        .. containers.Select(container => container.Id != happened.Subject || container.State is not "running" ? container
            : container with { State = "exited", Status = $"Exited ({happened.Attributes.GetValueOrDefault("exitCode")})", Ports = [] }),
    ];

    /// <summary>The list does not tell when a container was started, nor that one was killed for its memory; each is asked about once.</summary>
    async Task<Container> WithDetails(Engine.Engine engine, Container container)
    {
        if (container is not ({ IsRunning: true } or { ExitCode: Killed })) return container;
        try
        {
            ContainerDetails? known;
            lock (details) known = details.GetValueOrDefault(container.Id);
            known ??= await engine.Containers.Inspect(container.Id, ended.Token);
            lock (details) details[container.Id] = known;
            return container with { Started = known.Started, OutOfMemory = known.OutOfMemory };
        }
        // It has gone meanwhile; its own event comes next.
        catch (EngineException)
        {
            return container;
        }
    }

    void Tell(IReadOnlyList<Container> containers, bool connected, string problem)
    {
        var isNews = connected || IsConnected is not false;
        (Containers, IsConnected, Problem) = (containers, connected, problem);
        if (!connected) Services = [];
        if (isNews) changed(this);
    }

    void TellServices(IReadOnlyList<Service> services)
    {
        Services = services;
        changed(this);
    }

    static bool IsAboutImages(EngineEvent happened) => happened is { Type: "image", Action: "pull" or "load" or "import" or "tag" or "untag" or "delete" };

    static bool IsAboutContainers(EngineEvent happened) =>
        happened.Type is "container" && (happened.Action is "create" or "start" or "die" or "destroy" or "rename" or "pause" or "unpause"
            || happened.Action.StartsWith("health_status", StringComparison.Ordinal));

    const long Killed = 137;
}
