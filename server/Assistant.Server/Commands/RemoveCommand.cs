using Assistant.Server.Protocol;

namespace Assistant.Server.Commands;

/// <summary>Removes a container with its anonymous volumes, after asking: what is not in a named volume or a folder is lost.</summary>
static class RemoveCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.remove", "Remove", Run);

    static async Task Run(CommandContext context, Engine.Engine engine, CommandTarget target, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(target.Container!, cancellation);
        var question = $"Remove {details.Name}{(details.IsRunning ? ", which runs" : "")}? Files in it that are in no volume and no folder of yours are lost.";
        if (await context.Conversation.Offer(MessageType.Warning, question, [Remove], cancellation) is not Remove) return;
        await engine.Containers.Remove(details.Id, force: true, volumes: true, cancellation);
        context.Conversation.Say(MessageType.Info, $"{details.Name} is removed.");
    }

    const string Remove = "Remove";
}
