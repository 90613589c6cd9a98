using Assistant.Server.Protocol;

namespace Assistant.Server.Commands;

/// <summary>Stops a container; it can be started again with its files, unless it was run with --rm.</summary>
static class StopCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.stop", "Stop", async (context, engine, target, cancellation) =>
    {
        var details = await engine.Containers.Inspect(target.Container!, cancellation);
        using (await context.Conversation.Begin($"Stopping {details.Name}", cancellation))
            await engine.Containers.Stop(details.Id, patience: null, cancellation);
        context.Conversation.Say(MessageType.Info, $"{details.Name} is stopped.");
    });
}
