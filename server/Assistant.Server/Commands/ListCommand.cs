using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Shows every container of the engine in a table.</summary>
static class ListCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.list", "List Containers", async (context, _, cancellation) =>
    {
        var engine = await context.Session.Engine.Connect(cancellation);
        context.Conversation.Print("Containers", Table.Of(await engine.Containers.List(all: true, label: null, cancellation), DateTime.UtcNow), show: true);
    });
}
