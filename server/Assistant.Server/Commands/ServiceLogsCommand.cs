using Assistant.Engine;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Shows what the tasks of a service write, and what they write from then on; an editor without a place for that is told of the tasks.</summary>
static class ServiceLogsCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForService("assistant.serviceLogs", "Logs", Run);

    static async Task Run(CommandContext context, Engine.Engine engine, Service service, CommandTarget target, CancellationToken cancellation)
    {
        var channel = $"Log of the service {service.Name}";
        if (!context.Client.Options.Output)
        {
            context.Conversation.Print(channel, Table.Of(await engine.Services.Tasks(service.Id, cancellation)), show: true);
            return;
        }
        context.Conversation.Print(channel, "", show: true);
        if (context.Session.FollowedLogs.TryAdd(service.Id, true)) _ = Follow(context, engine, service.Id, channel);
    }

    static async Task Follow(CommandContext context, Engine.Engine engine, string service, string channel)
    {
        try
        {
            await foreach (var piece in engine.Services.Logs(service, ContainerLog.Lines, CancellationToken.None))
                context.Conversation.Print(channel, piece, show: false);
        }
        // The engine or the service went away, and with it the log; the next click begins anew.
        catch (EngineException)
        {
        }
        finally
        {
            context.Session.FollowedLogs.TryRemove(service, out _);
        }
    }
}
