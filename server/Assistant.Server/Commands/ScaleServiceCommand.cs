using System.Globalization;
using Assistant.Engine;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Asks how many tasks a service is to have, and waits until they run.</summary>
static class ScaleServiceCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForService("assistant.scaleService", "Scale", Run);

    static async Task Run(CommandContext context, Engine.Engine engine, Service service, CommandTarget target, CancellationToken cancellation)
    {
        if (!context.Conversation.CanAsk)
        {
            context.Conversation.Say(MessageType.Info, $"This editor cannot ask for a number; write docker service scale {service.Name}=3 and run that.");
            return;
        }
        if (await context.Conversation.Ask($"How many tasks of {service.Name} shall run?", secret: false, cancellation) is not { } answer) return;
        if (!long.TryParse(answer.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var replicas))
        {
            context.Conversation.Say(MessageType.Error, $"{answer.Trim()} is not a number of tasks: 0 or more is.");
            return;
        }
        await new ServiceRun(engine, context.Conversation).Scale(service.Name, replicas, cancellation);
    }
}
