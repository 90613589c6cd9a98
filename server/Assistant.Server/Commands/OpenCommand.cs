using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Opens a page of a running container, with its token; the password of a page that asks for one can be shown.</summary>
static class OpenCommand
{
    public static readonly EditorCommand Command = EditorCommand.ForContainer("assistant.open", "Open", (context, engine, target, cancellation) =>
        Opening.Open(engine, context.Conversation, target.Container!, target.Port, Places.OriginOf(context.Session, target.Container!), cancellation));
}
