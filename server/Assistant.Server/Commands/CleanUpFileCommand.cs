using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Stops and removes what a file has started, with its anonymous volumes. The file need not be open, nor be there any more.</summary>
static class CleanUpFileCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.cleanUpFile", "Clean Up File", async (context, target, cancellation) =>
    {
        if (target.Uri is { } uri) await new CleanUp(await context.Session.Engine.Connect(cancellation), context.Conversation).Of(FromLsp.Path(uri), block: null, cancellation);
        else context.Conversation.Say(MessageType.Info, "Open the file whose containers are to be removed.");
    });
}
