using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Opens a page of a service, which every node of its swarm publishes, with its token; the password of a page that asks for one can be shown.</summary>
static class OpenServiceCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForService("assistant.openService", "Open", async (context, engine, service, target, cancellation) =>
        await Opening.Open(context.Conversation, await ServiceAccess.Of(engine, service, context.Session.Images.For(null), cancellation), target.Port, cancellation));
}
