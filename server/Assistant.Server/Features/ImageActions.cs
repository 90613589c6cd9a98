using Assistant.Language.Editing.Pinning;
using Assistant.Language.Text;
using Assistant.Server.Commands;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>
/// Pins or updates the image under the cursor, or all of the file. Listing the actions asks nobody: the registry is asked when one is
/// chosen. What it has told before says which tags there are.
/// </summary>
static class ImageActions
{
    /// <summary>Those for the whole file.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [PinAllKind, UpdateAllKind];

    const string PinAllKind = "source.pinImages.assistant";
    const string UpdateAllKind = "source.updateImages.assistant";

    public static IEnumerable<Lsp.CodeAction> At(Session session, OpenDocument open, TextSpan span)
    {
        if (!CanEdit(session) || ImagePlaces.At(open.Document, span.Start) is not { Image: { } image } place) yield break;
        var target = new CommandTarget { Uri = open.Uri, Line = open.Document.Text.LineAt(place.Span.Start), Image = place.Text };
        if (image.Digest is null) yield return Action($"Pin {place.Written} to its digest", CodeActions.Rewrite, PinImagesCommand.Command, target);
        if (image.Tag is null) yield break;
        if (open.Document.Registries?.Tags(image) is not { } tags) yield return Action($"Update {place.Written} to a newer tag", CodeActions.Rewrite, UpdateImagesCommand.Command, target);
        else foreach (var update in TagUpdate.Of(place, tags)) yield return Action(update.TitleFor(place), CodeActions.Rewrite, UpdateImagesCommand.Command, target with { Tag = update.Tag });
    }

    public static IEnumerable<Lsp.CodeAction> InFile(Session session, OpenDocument open) => CanEdit(session) && ImagePlaces.AnyIn(open.Document)
        ?
        [
            Action("Pin all images in this file", PinAllKind, PinImagesCommand.Command, new() { Uri = open.Uri }),
            Action("Update all images in this file", UpdateAllKind, UpdateImagesCommand.Command, new() { Uri = open.Uri }),
        ]
        : [];

    static bool CanEdit(Session session) => session.Client.IsTrusted && session.Client.Capabilities.Workspace?.ApplyEdit is true;

    static Lsp.CodeAction Action(string title, string kind, EditorCommand command, CommandTarget target) => new(title) { Kind = kind, Command = command.At(target, title) };
}
