using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Offers the tags that the catalogue knows after the colon of an image, the newest stable one first.</summary>
static class ImageTags
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (DigestAt(document, offset) is { } digest)
            return [new("sha256:", CompletionKind.Tag, digest, "sha256:", "and 64 digits: this image and no other") { Documentation = () => "A digest names the content. `docker images --digests` tells it." }];
        if (ImagePlace.At(document, offset) is not { Tag: { } span } place) return [];
        // An old name has none of the tags that its successor has.
        if (document.Catalogue.Moved(place.Typed) is not null || document.Catalogue.Find(place.Typed)?.Tags is not { } tags) return [];
        return tags.Offer.Select(tag => new CompletionItem(tag, CompletionKind.Tag, span, tag, tags.AsOf is { } date ? $"as of {date}" : "known to exist")
        {
            Documentation = () => tags.Scheme,
        });
    }

    /// <summary>The place behind the @ while nothing, or only the beginning of the algorithm, is written there.</summary>
    static TextSpan? DigestAt(Document document, int offset)
    {
        if ((document.Dockerfile?.ImageAt(offset) ?? document.Recipe.ImageAt(offset)) is not { } span) return null;
        var at = document.Text.AsSpan(span).IndexOf('@');
        var digest = TextSpan.FromBounds(span.Start + at + 1, span.End);
        return at >= 0 && digest.Touches(offset) && "sha256".AsSpan().StartsWith(document.Text.AsSpan(digest)) ? digest : null;
    }
}
