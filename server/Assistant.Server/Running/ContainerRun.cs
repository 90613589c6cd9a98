using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Terminals;

namespace Assistant.Server.Running;

/// <summary>Pulls what is missing, creates the container with labels that tie it to its text, starts it and tells how to get in.</summary>
/// <param name="seat">Where a person sits who has the container's output in front; null for an editor.</param>
sealed class ContainerRun(EngineLink link, IConversation conversation, ImageSources sources, Seat? seat = null)
{
    /// <summary>The one in whose place another is being made.</summary>
    SetAside? replaced;

    /// <summary>What is done about a container that the command has already.</summary>
    public IfExists IfExists { get; init; }

    /// <summary>The ID of that container; null to look for it.</summary>
    public string? ExistingId { get; init; }

    public async Task<int> Run(Plan.Run run, Origin origin, CancellationToken cancellation)
    {
        var engine = await link.Connect(cancellation);
        var foreground = seat is not null && run is { Starts: true, Detached: false } ? new Foreground(engine, seat) : null;
        foreground?.MustHaveTerminal(run.Interactive && run.Tty);
        // Asked beside the other question, because a person waits.
        var isThere = run.PullPolicy switch { "always" => Task.FromResult(false), "never" => Task.FromResult(true), _ => engine.Images.Exists(run.Image, cancellation) };
        var existing = new Existing(engine, conversation, origin) { Known = ExistingId };
        var (found, choice) = await Chosen(existing, run, foreground is not null, cancellation);
        if (choice is not (ExistingChoice.Make or ExistingChoice.Replace or ExistingChoice.RunAnother)) return await Use(engine, foreground, found!, choice, origin, cancellation);

        var body = BodyOf(run, foreground);
        if (choice is ExistingChoice.RunAnother)
        {
            if (await SharedData.Apart(engine, conversation, origin.Catalogue.Find(run.Image), found, body, cancellation) is not { } apart) return 1;
            (body, var name) = await engine.Containers.Beside(apart, run.Name, cancellation);
            run = run with { Name = name };
        }
        if (!await isThere) body = Of(await Pulling.PullOrNearest(engine, conversation, run.Image, run.Platform, sources, cancellation), body);
        if (link.IsHere) OwnFolders.Make(body);
        await using var aside = choice is ExistingChoice.Replace && found is not null ? await SetAside.Begin(engine, conversation, found, cancellation) : null;
        replaced = aside;
        return await Create(engine, run, body, origin, cancellation);
    }

    /// <summary>What is to be done, and with which container.</summary>
    async Task<(Container? Found, ExistingChoice Choice)> Chosen(Existing existing, Plan.Run run, bool isWatched, CancellationToken cancellation)
    {
        switch (IfExists)
        {
            case IfExists.Ignore:
                return (null, ExistingChoice.Make);
            case IfExists.Replace or IfExists.RunAnother:
                return (await existing.Find(run, cancellation), IfExists is IfExists.Replace ? ExistingChoice.Replace : ExistingChoice.RunAnother);
            // Without anybody to ask, what is watched in a terminal is run as docker would.
            case IfExists.Ask when seat is not null && !conversation.CanAsk:
                return isWatched ? (null, ExistingChoice.Make) : await existing.Decide(run, cancellation);
            default:
                return await existing.Ask(run, isWatched, cancellation);
        }
    }

    /// <summary>What the container is made from. One that removes itself takes its last words along; here it is removed once they are shown.</summary>
    static JsonObject BodyOf(Plan.Run run, Foreground? foreground)
    {
        if (foreground is not null) return foreground.Sized(run.Create.Body!);
        if (run.Detached) return run.Create.Body!;
        var kept = run.Create.Body!.DeepClone().AsObject();
        if (kept["HostConfig"] is JsonObject host) host["AutoRemove"] = false;
        return kept;
    }

    async Task<int> Use(Engine.Engine engine, Foreground? foreground, Container found, ExistingChoice choice, Origin origin, CancellationToken cancellation)
    {
        if (choice is ExistingChoice.Leave) return 1;
        if (choice is ExistingChoice.Restart) await engine.Containers.Restart(found.Id, cancellation);
        if (foreground is not null) return await foreground.CarryOut(Existing.InTerminal(found, choice), cancellation);
        if (choice is not ExistingChoice.Open) return await Use(engine, found.Id, origin, cancellation);
        await Opening.Open(engine, conversation, found.Id, port: null, origin, cancellation);
        return 0;
    }

    async Task<int> Create(Engine.Engine engine, Plan.Run run, JsonObject body, Origin origin, CancellationToken cancellation)
    {
        if (run.CidFile is { } named) CidFile.MustBeFree(named, origin.Folder);
        string? made = null;
        var hasStarted = false;
        try
        {
            await OwnVolumes.Make(engine, body, origin.ToLabels(), cancellation);
            made = await Made(engine, engine.Containers.Create(body, run.Name, run.Platform, origin.ToLabels(), CancellationToken.None), cancellation);
            if (run.CidFile is { } file) await CidFile.Write(file, origin.Folder, made, cancellation);
            if (!run.Starts) return Say($"{run.Name ?? made[..12]} is created and not started.");
            if (seat is not null && !run.Detached)
            {
                var code = await new Foreground(engine, seat).Run(run, made, async ended =>
                {
                    hasStarted = true;
                    if (replaced is not null) await replaced.Discard();
                    await (run.Tty ? Titled(engine, run, made, origin, seat.Terminal, ended) : Announced(engine, run, made, origin, ended));
                }, cancellation);
                if (run.Tty && seat.Terminal.IsOutput) await TellLeft(engine, run, made, origin, cancellation);
                return code;
            }
            await engine.Containers.Start(made, cancellation);
            hasStarted = true;
            if (replaced is not null) await replaced.Discard();
        }
        catch (Exception stopped) when (!hasStarted && stopped is EngineException or OperationCanceledException)
        {
            // A container that cannot start would only be in the way of the next try.
            if (made is not null) await RemoveLeft(engine, made);
            if (stopped is not EngineException failure) throw;
            return await Again(engine, run, body, origin, failure.Problem, cancellation);
        }
        return run.Detached ? await Arrival.Announce(engine, conversation, made, origin, cancellation) : await Attended(engine, run, made, origin, cancellation);
    }

    /// <summary>An engine makes a container also for somebody who no longer waits for it; it is removed then.</summary>
    static async Task<string> Made(Engine.Engine engine, Task<string> making, CancellationToken cancellation)
    {
        try
        {
            return await making.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            var undone = making.ContinueWith(made => RemoveLeft(engine, made.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default).Unwrap();
            // A program that ends would leave it; who has cancelled does not wait for an engine that hangs.
            await Task.WhenAny(undone, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None));
            throw;
        }
    }

    /// <summary>Why the run has failed is more than that something is left of it.</summary>
    static async Task RemoveLeft(Engine.Engine engine, string container)
    {
        try
        {
            await engine.Containers.RemoveWhole(container, CancellationToken.None);
        }
        catch (EngineException)
        {
        }
    }

    static readonly OfferKind[] WaysOut = [OfferKind.UsePort, OfferKind.StartContainer, OfferKind.RemoveContainer, OfferKind.UseName, OfferKind.EmulatePlatform, OfferKind.CreateNetwork];

    /// <summary>Goes the way out that the person chooses; a problem without one is somebody else's to tell.</summary>
    async Task<int> Again(Engine.Engine engine, Plan.Run run, JsonObject body, Origin origin, EngineProblem problem, CancellationToken cancellation)
    {
        // A folder of another machine cannot be made from here.
        IReadOnlyList<OfferKind> ways = engine.Endpoint.PublishedHost is "localhost" ? [.. WaysOut, OfferKind.CreateFolder] : WaysOut;
        if (!problem.Offers.Any(offer => ways.Contains(offer.Kind))) throw new EngineException(problem);
        switch (await Attempt.Choose(conversation, problem, ways, cancellation))
        {
            case { Kind: OfferKind.UsePort, Value: var free }:
                return await Create(engine, run, WithPort(body, problem.Subject!, free), origin, cancellation);
            case { Kind: OfferKind.StartContainer, Value: var name }:
                return await Use(engine, name, origin, cancellation);
            case { Kind: OfferKind.RemoveContainer, Value: var name }:
                await engine.Containers.Remove(name, force: true, volumes: false, cancellation);
                return await Create(engine, run, body, origin, cancellation);
            case { Kind: OfferKind.UseName, Value: var name }:
                return await Create(engine, run with { Name = name }, body, origin, cancellation);
            case { Kind: OfferKind.EmulatePlatform, Value: var platform }:
                return await Create(engine, run with { Platform = platform }, body, origin, cancellation);
            case { Kind: OfferKind.CreateNetwork, Value: var network }:
                await engine.Kept.CreateNetwork(new() { ["Name"] = network }, origin.ToLabels(), cancellation);
                return await Create(engine, run, body, origin, cancellation);
            case { Kind: OfferKind.CreateFolder, Value: var folder }:
                Directory.CreateDirectory(folder);
                return await Create(engine, run, body, origin, cancellation);
            default:
                return ExitCodes.EngineFailed;
        }
    }

    async Task<int> Use(Engine.Engine engine, string container, Origin origin, CancellationToken cancellation)
    {
        if (await engine.Containers.Inspect(container, cancellation) is { IsRunning: false } or { State: "paused" }) await engine.Containers.Start(container, cancellation);
        return await Arrival.Announce(engine, conversation, container, origin, cancellation);
    }

    /// <summary>Shows what a container without -d writes, until it ends; the page of a server is told meanwhile.</summary>
    async Task<int> Attended(Engine.Engine engine, Plan.Run run, string container, Origin origin, CancellationToken cancellation)
    {
        var name = run.Name ?? run.Image;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var arrival = Announced(engine, run, container, origin, ended.Token);
        var exit = engine.Containers.Wait(container, cancellation);
        await foreach (var piece in engine.Containers.Logs(container, ContainerLog.Lines, follow: true, cancellation)) conversation.Print(name, piece, show: true);
        var code = (int)await exit;
        await ended.CancelAsync();
        if (run.AutoRemove) await engine.Containers.Remove(container, force: true, volumes: true, cancellation);
        // The output already shows how it ended.
        await arrival.ContinueWith(_ => { }, TaskScheduler.Default);
        if (code != 0) conversation.Say(MessageType.Warning, $"{name} ended with exit code {code}.");
        return code;
    }

    /// <summary>A program that has the screen for itself would be disturbed by a sentence: the title of the window says where its page is.</summary>
    static async Task Titled(Engine.Engine engine, Plan.Run run, string container, Origin origin, OwnTerminal terminal, CancellationToken ended)
    {
        if (IsReached(run, origin) && await Arrival.Await(engine, container, origin, ended) is { } sentence) terminal.Title(sentence);
    }

    /// <summary>Where is what the person has left to itself: told once the screen is free again, without waiting for anything.</summary>
    async Task TellLeft(Engine.Engine engine, Plan.Run run, string container, Origin origin, CancellationToken cancellation)
    {
        if (!IsReached(run, origin)) return;
        try
        {
            if (!(await engine.Containers.Inspect(container, cancellation)).IsRunning) return;
            var reached = await Arrival.At(engine, container, origin, cancellation);
            await conversation.Arrived(reached.Ready, reached.Access, cancellation);
        }
        // It has removed itself, or the engine went away: the program's own end counts.
        catch (EngineException)
        {
        }
    }

    /// <summary>True for a container that can be reached from outside.</summary>
    public static bool IsReached(Plan.Run run, Origin origin) => run.Ports is not [] || origin.Directives.Page is not null;

    Task Announced(Engine.Engine engine, Plan.Run run, string container, Origin origin, CancellationToken ended) =>
        IsReached(run, origin) ? Arrival.Announce(engine, conversation, container, origin, ended) : Task.CompletedTask;

    int Say(string sentence)
    {
        conversation.Say(MessageType.Info, sentence);
        return 0;
    }

    static JsonObject Of(string image, JsonObject body)
    {
        var changed = body.DeepClone().AsObject();
        changed["Image"] = image;
        return changed;
    }

    static JsonObject WithPort(JsonObject body, string taken, string free)
    {
        var changed = body.DeepClone().AsObject();
        foreach (var bindings in changed["HostConfig"]?["PortBindings"]?.AsObject() ?? [])
            foreach (var binding in bindings.Value?.AsArray() ?? [])
                if (binding is JsonObject pair && pair["HostPort"]?.GetValue<string>() == taken) pair["HostPort"] = free;
        return changed;
    }
}
