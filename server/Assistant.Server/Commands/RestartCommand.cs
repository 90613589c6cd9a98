using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Stops a container and starts it again.</summary>
static class RestartCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.restart", "Restart", async (context, engine, target, cancellation) =>
    {
        await engine.Containers.Restart(target.Container!, cancellation);
        await Arrival.Announce(engine, context.Conversation, target.Container!, Places.OriginOf(context.Session, target.Container!), cancellation);
    });
}
