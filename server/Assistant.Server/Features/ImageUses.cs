using Assistant.Language.Editing;
using Assistant.Language.Text;
using Assistant.Language.Values;
using Assistant.Server.Protocol;
using StreamJsonRpc;
using Images = Assistant.Language.Catalogue.Images;

namespace Assistant.Server.Features;

/// <summary>What to write for an image that was chosen, and where it goes in the document with the cursor.</summary>
static class ImageUses
{
    public static Task<ImageUse> For(Session session, ImageUseParams asked, CancellationToken cancellation) => ImageReference.Parse(asked.Image) is { Ok: true, Value: var image }
        ? Task.Run(async () => At(session, asked, image, $"FROM {image}", await BlockFor(image, ImageSources.Of(session), cancellation)), cancellation)
        : throw new LocalRpcException($"{asked.Image} is not the name of an image.") { ErrorCode = InvalidParams };

    /// <summary>A block that runs the image. One that the catalogue does not know is asked what it says of itself: on the engine, else in its registry.</summary>
    public static async Task<string> BlockFor(ImageReference image, ImageSources sources, CancellationToken cancellation)
    {
        if (sources.Catalogue.Find(image) is not null) return ImageBlock.Of(image, sources.Catalogue, null);
        var local = await sources.OfEngine((engine, limit) => engine.Images.Inspect(image.ToString(), limit), cancellation);
        var told = local is null ? (await sources.OfRegistries((registries, limit) => registries.Image(image, limit), cancellation)).Answer : null;
        return ImageBlock.Of(image, sources.Catalogue, local?.Configuration ?? told?.Configuration);
    }

    static ImageUse At(Session session, ImageUseParams asked, ImageReference image, string line, string block)
    {
        var use = new ImageUse(line, block) { Page = Images.Page(image) };
        if (asked is not { Uri: { } uri, Position: { } position } || session.Workspace.Find(uri) is not { Document: var document }) return use;
        var offset = FromLsp.Offset(document.Text, position, session.Encoding);
        return use with { FromEdit = Edit(ImageInsertion.From(document, offset, line)), RunEdit = Edit(ImageInsertion.Run(document, offset, block)) };

        TextEdit? Edit(TextChange? change) => change is { } made ? new(ToLsp.Range(document.Text, made.Span, session.Encoding), made.NewText) : null;
    }

    const int InvalidParams = -32602;
}
