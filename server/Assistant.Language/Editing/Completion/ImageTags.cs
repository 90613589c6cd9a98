using Assistant.Language.Catalogue;

namespace Assistant.Language.Editing.Completion;

/// <summary>Offers the tags that the catalogue knows after the colon of an image, the newest stable one first.</summary>
static class ImageTags
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ImagePlace.At(document, offset) is not { Tag: { } span } place) return [];
        // An old name has none of the tags that its successor has.
        if (Images.Moved(place.Typed) is not null || Images.Find(place.Typed)?.Tags is not { } tags) return [];
        return tags.Offer.Select(tag => new CompletionItem(tag, CompletionKind.Tag, span, tag, tags.AsOf is { } date ? $"as of {date}" : null)
        {
            Documentation = () => tags.Scheme,
        });
    }
}
