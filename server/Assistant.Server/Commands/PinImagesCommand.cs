using Assistant.Server.Pinning;

namespace Assistant.Server.Commands;

/// <summary>Writes the digest of today behind an image, or behind every image of the file.</summary>
static class PinImagesCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.pinImages", "Pin images", (context, target, cancellation) =>
        new ImageEditing("Pin images", "pinned", "Every image is pinned already.").Run(context, target, PinImages.Ask, cancellation));
}
