using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Stops and removes what a block of a file has started, with its anonymous volumes: the block that the target names, else the one at the cursor.</summary>
static class CleanUpBlockCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.cleanUpBlock", "Clean Up Block", async (context, target, cancellation) =>
    {
        if (target.Uri is { } uri && (target.Block ?? Places.BlockAt(context.Session, target)) is { } block)
            await new CleanUp(await context.Session.Engine.Connect(cancellation), context.Conversation).Of(FromLsp.Path(uri), block, cancellation);
        else context.Conversation.Say(MessageType.Info, "There is no block of docker commands here.");
    });
}
