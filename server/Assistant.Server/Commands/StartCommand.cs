using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Starts a container that does not run; its files are as they were.</summary>
static class StartCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.start", "Start", async (context, engine, target, cancellation) =>
    {
        await engine.Containers.Start(target.Container!, cancellation);
        await Arrival.Announce(engine, context.Conversation, target.Container!, Places.OriginOf(context.Session, target.Container!), cancellation);
    });
}
