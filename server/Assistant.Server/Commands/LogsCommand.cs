using Assistant.Engine;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Shows a container's log and what it writes from then on; an editor without a place for that gets the last lines.</summary>
static class LogsCommand
{
    const int LinesInMessage = 20;

    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.logs", "Logs", Run);

    static async Task Run(CommandContext context, Engine.Engine engine, CommandTarget target, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(target.Container!, cancellation);
        var channel = $"Log of {details.Name}";
        if (!context.Client.Options.Output)
        {
            context.Conversation.Print(channel, await engine.Containers.Log(details.Id, LinesInMessage, cancellation), show: true);
            return;
        }
        context.Conversation.Print(channel, "", show: true);
        if (context.Session.FollowedLogs.TryAdd(details.Id, true)) _ = Follow(context, engine, details.Id, channel);
    }

    static async Task Follow(CommandContext context, Engine.Engine engine, string container, string channel)
    {
        try
        {
            await foreach (var piece in engine.Containers.Logs(container, ContainerLog.Lines, follow: true, CancellationToken.None))
                context.Conversation.Print(channel, piece, show: false);
        }
        catch (EngineException unkept) when (unkept.Problem.Kind is ProblemKind.NoLog)
        {
            context.Conversation.Print(channel, unkept.Problem.Sentence, show: false);
        }
        // The engine went away, and with it the log; the next click begins anew.
        catch (EngineException)
        {
        }
        finally
        {
            context.Session.FollowedLogs.TryRemove(container, out _);
        }
    }
}
