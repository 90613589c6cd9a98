using Assistant.Language.Editing;
using Assistant.Language.Recipes;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Pulls an image, with progress by layer that can be cancelled.</summary>
static class PullCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.pull", "Pull", Run);

    static async Task Run(CommandContext context, CommandTarget target, CancellationToken cancellation)
    {
        if ((target.Image ?? ImageAt(context, target)) is not { } image)
        {
            context.Conversation.Say(MessageType.Info, "There is no image to pull here.");
            return;
        }
        var engine = await context.Session.Engine.Connect(cancellation);
        var pulled = await Pulling.PullOrNearest(engine, context.Conversation, image, platform: null, ImageSources.Of(context.Session), cancellation);
        context.Conversation.Say(MessageType.Info, $"{pulled} is pulled.");
    }

    static string? ImageAt(CommandContext context, CommandTarget target) =>
        Places.DocumentOf(context.Session, target) is { } open && target.Line is { } line
            ? Places.RunnablesAt(open.Document, line).Select(runnable => runnable switch
            {
                Runnable.BaseImage named => named.Image,
                Runnable.Command command => DockerCommand.Of(command.Words).Image?.Value,
                _ => null,
            }).FirstOrDefault(image => image is not null)
            : null;
}
