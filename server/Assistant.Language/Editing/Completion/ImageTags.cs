using System.Globalization;
using System.Text;
using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Registries;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Completion;

/// <summary>
/// Offers after the colon of an image the tags that its registry, the catalogue and the engine know, the newest stable one first and <c>latest</c> behind the versions. What a
/// registry has listed whole is all there is; otherwise the catalogue's tags stand with their date.
/// </summary>
static class ImageTags
{
    const int MostPlatforms = 3;

    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ImagePlace.At(document, offset) is not { Tag: { } span } place) return [];
        var image = ImageReference.Parse(place.Typed).Value;
        var listed = image is null ? null : document.Registries?.Tags(image);
        var known = Offered(document, place.Typed);
        var tags = new Dictionary<string, CompletionItem>();
        foreach (var tag in listed?.Tags ?? []) tags.TryAdd(tag.Name, Item(tag.Name, Detail(document, tag), () => Card(image!, tag, listed!)));
        if (listed is not { IsWhole: true })
            foreach (var tag in known?.Offer ?? []) tags.TryAdd(tag, Item(tag, known!.AsOf is { } date ? $"as of {date}" : "known to exist", () => known.Scheme));
        foreach (var (tag, about) in OnEngine(document, image))
            tags[tag] = tags.TryGetValue(tag, out var item) ? item with { Detail = $"{item.Detail}; {about}" } : Item(tag, about, () => $"`{image}:{tag}`: {about}.");
        // Without a registry the catalogue's own order stands: what it offers first is what it would take.
        return listed is null ? tags.Values : TagOrder.Of(tags.Keys, known?.Offer is [var recommended, ..] ? recommended : null).Select(tag => tags[tag]);

        CompletionItem Item(string tag, string detail, Func<string> documentation) => new(tag, CompletionKind.Tag, span, tag, detail) { Documentation = documentation };
    }

    public static IEnumerable<RegistryQuestion> QuestionsAt(Document document, int offset) =>
        ImagePlace.At(document, offset) is { Tag: { } tag } place && ImageReference.Parse(place.Typed).Value is { } image
            ? [new RegistryQuestion.TagsOf(image, document.Text.ToString(TextSpan.FromBounds(tag.Start, Math.Clamp(offset, tag.Start, tag.End))))]
            : [];

    /// <summary>An old name has none of the tags that its successor has.</summary>
    static Catalogue.ImageTags? Offered(Document document, string name) => document.Catalogue.Moved(name) is null ? document.Catalogue.Find(name)?.Tags : null;

    static IEnumerable<(string Tag, string About)> OnEngine(Document document, ImageReference? image) =>
        from local in document.Engine?.Images ?? []
        let colon = local.Name.LastIndexOf(':')
        where image is not null && colon > 0 && ImageReference.Parse(local.Name[..colon]).Value == image
        select (local.Name[(colon + 1)..], local.About);

    /// <summary>The size for this machine, what it is built for, and its date, as far as they are known.</summary>
    static string Detail(Document document, RegistryTag tag) => string.Join(", ", new[]
    {
        (PlatformSizes.Here(document, tag.Platforms) ?? tag.Size) is { } size ? ByteSize.OfImage(size) : null,
        tag.Platforms.IsEmpty ? null : PlatformSizes.Names(tag.Platforms, MostPlatforms),
        tag.Pushed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }.OfType<string>().DefaultIfEmpty("in the registry"));

    static string Card(ImageReference image, RegistryTag tag, TagList list)
    {
        var card = new StringBuilder($"**{image.FamiliarName}:{tag.Name}**\n\n");
        if (tag.Pushed is { } pushed) card.Append($"- Pushed: {pushed:yyyy-MM-dd HH:mm}\n");
        if (PlatformSizes.ToDownload(tag.Platforms, tag.Size) is { } download) card.Append($"- To download: {download}\n");
        if (tag.Digest is { } digest) card.Append($"- Digest: `{digest}`\n");
        card.Append($"- As of {list.AsOf:yyyy-MM-dd}\n");
        return card.Append(ImageCard.Pages(image)).ToString();
    }
}
