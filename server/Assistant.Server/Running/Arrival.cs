using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Server.Protocol;
using Images = Assistant.Language.Catalogue.Images;
using KnownPort = Assistant.Language.Catalogue.PublishedPort;

namespace Assistant.Server.Running;

/// <summary>Waits until a container that was started can be used, then tells where and how; or why it ended.</summary>
static class Arrival
{
    static readonly TimeSpan SecretPatience = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <returns>How <c>assistant run</c> ends: 0, or 1 for what certainly should have come and did not.</returns>
    public static async Task<int> Announce(Engine.Engine engine, IConversation conversation, string container, Origin origin, CancellationToken cancellation)
    {
        if (await Found(engine, container, cancellation) is not { } details)
        {
            conversation.Say(MessageType.Warning, "It ended at once and has removed itself, its log included. Leave out --rm to see what it wrote.");
            return 0;
        }
        using var step = await conversation.Begin($"Waiting for {details.Name}", cancellation);
        using var log = ContainerLog.Follow(engine, details.Id, step.Cancelled);
        using var readiness = new Readiness(engine, details, origin, Reached.Seen(engine, details.Ports));
        var (access, came) = await Wait(engine, details, origin, readiness, log, step);
        step.Dispose();
        var now = await AsItIs(engine, details, cancellation);
        if (now.State is not ("running" or "paused") || (IsRestless(now) && !readiness.IsSure && access.Pages is []))
        {
            var ended = Ended(now, Last(log.Text));
            if (!IsDone(now, origin)) throw ended;
            conversation.Say(now.State is Removed ? MessageType.Warning : MessageType.Info, ended.Problem.Sentence);
            return 0;
        }
        if (came)
        {
            if (origin.Directives.Token is not null && access.Secret is null) conversation.Say(MessageType.Warning, $"What # @token looks for is not in the log of {details.Name}.");
            await conversation.Arrived(Of(engine, details, access).Ready, Reachable(details, access, origin), cancellation);
            return 0;
        }
        conversation.Say(MessageType.Warning, readiness.Unhealthy is { } unhealthy
            ? Failing(unhealthy, Last(unhealthy.LastCheck ?? ""))
            : TooLate(details, readiness.Missing, readiness.Patience, Last(log.Text)));
        return readiness.IsSure ? 1 : 0;

        // The log may have told a token since it was looked at last.
        string Last(string text) => LastWords.Of(text, details, AccessOf(engine, details, origin, log.Text).Secret);
    }

    /// <summary>Waits like <see cref="Announce"/> and tells nobody: the sentence that says where the container is, without its token; null when it ended or never came.</summary>
    public static async Task<string?> Await(Engine.Engine engine, string container, Origin origin, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(container, cancellation);
        using var log = ContainerLog.Follow(engine, details.Id, cancellation);
        using var readiness = new Readiness(engine, details, origin, Reached.Seen(engine, details.Ports));
        var (access, came) = await Wait(engine, details, origin, readiness, log, _ => { }, cancellation);
        return came && !log.HasEnded ? Of(engine, details, access).Ready : null;
    }

    /// <summary>Where a running container is reached, without waiting for anything.</summary>
    public static async Task<Reached> At(Engine.Engine engine, string container, Origin origin, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(container, cancellation);
        return Of(engine, details, AccessOf(engine, details, origin, await ContainerLog.Now(engine, details.Id, cancellation)));
    }

    static Reached Of(Engine.Engine engine, ContainerDetails details, ImageAccess access) => new(details.Name, Reached.Seen(engine, details.Ports), access);

    /// <summary>A page that no port leads to: its token helps nobody, the missing port does.</summary>
    static ImageAccess Reachable(ContainerDetails details, ImageAccess access, Origin origin) =>
        access.Pages is not [] || origin.Catalogue.Find(details.Image)?.Ports.FirstOrDefault(port => port.IsHttp) is not { } page ? access
        : access with { Secret = null, Hint = $"It has a page ({page.Serves}) that no browser can reach: run it with -p {page.Port}:{page.Port}." };

    static async Task<(ImageAccess Access, bool Came)> Wait(Engine.Engine engine, ContainerDetails details, Origin origin, Readiness readiness, ContainerLog log, IStep step)
    {
        try
        {
            return await Wait(engine, details, origin, readiness, log, awaited => step.Report(awaited), step.Cancelled);
        }
        catch (OperationCanceledException) when (step.Cancelled.IsCancellationRequested)
        {
            throw new StoppedException($"The wait for {details.Name} was cancelled; it runs on.", step.Cancelled);
        }
    }

    /// <param name="tell">Told about once a second how long it is waited already, and for what.</param>
    static async Task<(ImageAccess Access, bool Came)> Wait(
        Engine.Engine engine, ContainerDetails details, Origin origin, Readiness readiness, ContainerLog log, Action<string> tell, CancellationToken cancellation)
    {
        var (begun, told) = (Environment.TickCount64, 0);
        long? answered = null;
        while (true)
        {
            var access = AccessOf(engine, details, origin, log.Text);
            var text = Images.WithoutColours(log.Text);
            var isUp = await readiness.IsUp(access, text, cancellation);
            if (isUp) answered ??= Environment.TickCount64;
            if (isUp && (readiness.HasSecret(access) || Since(answered!.Value) > SecretPatience)) return (access, true);
            if (!isUp && readiness.Unhealthy is not null) return (access, false);
            if (log.HasEnded || Since(begun) > readiness.Patience) return (access, false);
            if ((int)Since(begun).TotalSeconds is var seconds && seconds > told) tell($"{told = seconds} s, {readiness.Awaited(access, text, isUp)}");
            await Task.WhenAny(log.Grown(), Task.Delay(Pause, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    static ImageAccess AccessOf(Engine.Engine engine, ContainerDetails details, Origin origin, string log)
    {
        var ports = Reached.Seen(engine, details.Ports);
        return DirectedAccess.Of(Images.Access(origin.Catalogue.Find(details.Image), ports, log, details.Environment), origin.Directives, ports, Images.WithoutColours(log));
    }

    /// <summary>One that was run with --rm has gone with its exit code; what it has written is still here.</summary>
    static async Task<ContainerDetails> AsItIs(Engine.Engine engine, ContainerDetails details, CancellationToken cancellation) =>
        await Found(engine, details.Id, cancellation) ?? details with { State = Removed };

    static async Task<ContainerDetails?> Found(Engine.Engine engine, string container, CancellationToken cancellation)
    {
        try
        {
            return await engine.Containers.Inspect(container, cancellation);
        }
        catch (EngineException gone) when (gone.Problem.Kind is ProblemKind.ContainerNotFound)
        {
            return null;
        }
    }

    /// <summary>A command that nobody was to reach may be done at once, as <c>docker run -d</c> thinks too; how one with --rm ended is not known.</summary>
    static bool IsDone(ContainerDetails ended, Origin origin) =>
        ended is { ExitCode: 0, State: "exited" or Removed, Publishes: false } && !IsRestless(ended) && origin.Directives.Wait is null;

    /// <summary>A restart policy starts again what ends: it runs whenever somebody looks.</summary>
    static bool IsRestless(ContainerDetails container) => container.State is "restarting" || container.Restarts > 0;

    const string Removed = "removed";

    static EngineException Ended(ContainerDetails ended, string last)
    {
        var why = IsRestless(ended) ? "it ends again and again, and its restart policy starts it each time" : Ending.Of(ended.ExitCode, ended.OutOfMemory) ?? (ended.State is Removed ? "it has removed itself" : ended.ExitCode is 0 ? "its command was done" : $"its command failed with exit code {ended.ExitCode}");
        return new(new(ProblemKind.Refused, last.Length is 0 ? $"{ended.Name} ended: {why}." : $"{ended.Name} ended: {why}. Its last words: {last}"));
    }

    static string Failing(ContainerDetails unhealthy, string last) =>
        $"{unhealthy.Name} runs, but its health check says unhealthy.{(last.Length is 0 ? "" : $" Its last check said: {last}")}";

    internal static string TooLate(ContainerDetails late, string missing, TimeSpan patience, string last) =>
        $"{late.Name} runs, but {missing} for {patience.TotalSeconds:0} seconds. {(last.Length is 0 ? "Its log says nothing so far." : $"Its log ends with: {last}")}";

    static TimeSpan Since(long tick) => TimeSpan.FromMilliseconds(Environment.TickCount64 - tick);
}
