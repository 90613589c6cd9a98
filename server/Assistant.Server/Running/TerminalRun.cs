using Assistant.Engine;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>
/// Gives a command to the docker client in a terminal, for what a person types into. The words go as an argument list, never
/// through a shell.
/// </summary>
sealed class TerminalRun(EngineLink link, IConversation conversation)
{
    static readonly TimeSpan LongestPull = TimeSpan.FromMinutes(30);

    public async Task<int> Run(Plan plan, Origin origin, CancellationToken cancellation)
    {
        var program = plan.Words[0];
        if (Programs.Find(program) is null)
        {
            conversation.Say(MessageType.Error, $"{program} is not on this machine's PATH, and this command needs it for its terminal. Install the docker client, or run the container with -d.");
            return 1;
        }
        // A missing engine is told here in one sentence, not by the client in a terminal that closes.
        var engine = await link.Connect(cancellation);
        if (plan is Plan.Run started && (started.Ports is not [] || origin.Directives.Page is not null)) await AnnounceOnceStarted(engine, started, origin, cancellation);
        var title = plan is Plan.Run run ? run.Name ?? origin.Block : string.Join(' ', plan.Words.Take(3));
        return await conversation.Terminal(title, program, Arguments(engine, plan, origin), origin.Folder, cancellation) ?? 0;
    }

    static IReadOnlyList<string> Arguments(Engine.Engine engine, Plan plan, Origin origin)
    {
        var command = DockerCommand.Of(plan.Words);
        var named = command.Words.IndexOf(command.Path[^1]) + 1;
        return
        [
            .. plan.Words[0] is "docker" ? engine.Endpoint.ClientFlags : [],
            .. plan.Words[1..named],
            .. plan is Plan.Run ? origin.ToLabels().SelectMany(label => new[] { "--label", $"{label.Key}={label.Value}" }) : [],
            .. plan.Words[named..],
        ];
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
