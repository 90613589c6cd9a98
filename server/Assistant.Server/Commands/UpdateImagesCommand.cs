using Assistant.Engine;
using Assistant.Language.Editing.Pinning;
using Assistant.Server.Pinning;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>
/// Moves an image, or every image of the file, to the newest tag of the same scheme. For all, another major version is left alone; for one,
/// the person chooses where there is a choice.
/// </summary>
static class UpdateImagesCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.updateImages", "Update images", (context, target, cancellation) =>
        new ImageEditing("Update images", "updated", "Every image has the newest tag already.").Run(context, target, (registries, place, cancelled) => target switch
        {
            { Tag: { } tag } => UpdateImages.To(registries, place, tag, cancelled),
            { Image: not null } => UpdateImages.Ask(registries, place, updates => Choose(context, place, updates, cancelled), cancelled),
            _ => UpdateImages.Ask(registries, place, bigSteps: false, cancelled),
        }, cancellation));

    /// <summary>Whoever chooses nothing wants nothing.</summary>
    static async Task<TagUpdate?> Choose(CommandContext context, ImagePlace place, IReadOnlyList<TagUpdate> updates, CancellationToken cancellation)
    {
        if (updates is [] or [{ IsBigStep: false }]) return updates.FirstOrDefault();
        var chosen = await context.Conversation.Pick($"Update {place.Written}", "To which tag?", [.. updates.Select(update => new Protocol.PickItem(update.TitleFor(place), update.Tag))], cancellation);
        return updates.FirstOrDefault(update => update.Tag == chosen) ?? throw new StoppedException("No tag was chosen; nothing was changed.");
    }
}
