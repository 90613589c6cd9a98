using Assistant.Engine;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>
/// Opens a terminal for a command that a person types into or watches: this program carries it out there, and the docker client only what
/// the assistant cannot. The words go as an argument list, never through a shell.
/// </summary>
sealed class TerminalRun(EngineLink link, DiscreetConversation conversation)
{
    static readonly TimeSpan LongestPull = TimeSpan.FromMinutes(30);

    public async Task<int> Run(Plan plan, Origin origin, CancellationToken cancellation)
    {
        var isOurs = Foreground.Knows(plan);
        if (!isOurs && Programs.Find(plan.Words[0]) is null)
        {
            conversation.Say(MessageType.Error, $"{plan.Words[0]} is not on this machine's PATH, and this command needs it. Install the docker client.");
            return 1;
        }
        // A missing engine is told here in one sentence, not in a terminal that closes.
        var engine = await link.Connect(cancellation);
        var (ifExists, existing) = (IfExists.Ignore, "");
        if (isOurs && plan is Plan.Run wanted && await new Existing(engine, conversation, origin).Ask(wanted, isTyped: true, cancellation) is ({ } found, var choice))
        {
            if (choice is ExistingChoice.Leave) return 1;
            if (choice is ExistingChoice.Restart) await engine.Containers.Restart(found.Id, cancellation);
            (ifExists, existing) = (choice switch { ExistingChoice.RunAnother => IfExists.RunAnother, ExistingChoice.Replace => IfExists.Replace, _ => IfExists.Ignore }, found.Id);
            if (choice is ExistingChoice.Open or ExistingChoice.Start or ExistingChoice.Restart) plan = Existing.InTerminal(found, choice);
        }
        if (plan is Plan.Run started && ContainerRun.IsReached(started, origin)) await AnnounceOnceStarted(engine, started, origin, cancellation);
        var title = plan is Plan.Run run ? run.Name ?? origin.Block : string.Join(' ', plan.Words.Take(3));
        var program = isOurs
            ? Cli.Terminal.For(title, plan.Words, conversation.Hidden, engine.Endpoint, origin, ifExists, existing)
            : new(title, plan.Words[0], [.. plan.Words[0] is "docker" ? engine.Endpoint.ClientFlags : [], .. plan.Words[1..]]) { Folder = origin.Folder };
        return await conversation.Terminal(program, cancellation) ?? 0;
    }

    /// <summary>Returns as soon as the engine's events are heard; the rest goes on beside the terminal.</summary>
    async Task AnnounceOnceStarted(Engine.Engine engine, Plan.Run run, Origin origin, CancellationToken cancellation)
    {
        var limit = new CancellationTokenSource(LongestPull);
        var events = engine.Events.Follow(limit.Token).GetAsyncEnumerator(cancellation);
        await events.MoveNextAsync();
        _ = Announce();

        async Task Announce()
        {
            try
            {
                using (limit)
                await using (events)
                    while (await events.MoveNextAsync())
                        if (events.Current is { Type: "container", Action: "start" } started && origin.IsOf(started.Attributes) && started.Attributes.GetValueOrDefault("image") == run.Image)
                        {
                            await Arrival.Announce(engine, conversation, started.Subject, origin, limit.Token);
                            return;
                        }
            }
            // The terminal shows what happened to the container; there is nothing to add.
            catch (Exception over) when (over is EngineException or OperationCanceledException)
            {
            }
        }
    }
}
