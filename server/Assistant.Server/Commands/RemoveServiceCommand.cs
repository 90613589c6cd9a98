using Assistant.Engine;
using Assistant.Server.Protocol;

namespace Assistant.Server.Commands;

/// <summary>Removes a service with all of its tasks, after asking.</summary>
static class RemoveServiceCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForService("assistant.removeService", "Remove", Run);

    static async Task Run(CommandContext context, Engine.Engine engine, Service service, CommandTarget target, CancellationToken cancellation)
    {
        var question = $"Remove the service {service.Name} with all of its tasks? Files in them that are in no volume and no folder of yours are lost.";
        if (await context.Conversation.Offer(MessageType.Warning, question, [Remove], cancellation) is not Remove) return;
        await engine.Services.Remove(service.Id, cancellation);
        context.Conversation.Say(MessageType.Info, $"{service.Name} is removed.");
    }

    const string Remove = "Remove";
}
