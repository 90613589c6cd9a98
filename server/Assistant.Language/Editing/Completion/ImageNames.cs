using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Offers the catalogue's images wherever one can be named, those that fit what is typed first and old names last.</summary>
static class ImageNames
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (ImagePlace.At(document, offset) is not { Tag: null } place) return [];
        var found = document.Catalogue.Search(place.Typed, limit: 100);
        var others = document.Catalogue.All.Where(image => image.Status != ImageStatus.NoImage && !found.Any(fits => ReferenceEquals(fits, image)));
        return
        [
            .. found.Select(image => ItemOf(document, image, place, fits: true)),
            .. others.Select(image => ItemOf(document, image, place, fits: false)),
            .. document.Catalogue.All.SelectMany(image => image.Formerly.Select(former => OldItemOf(document, image, former, place))),
        ];
    }

    static CompletionItem ItemOf(Document document, ImageFacts image, ImagePlace place, bool fits) =>
        new(image.Name, CompletionKind.Image, place.Span, image.Recommended, image.Purpose)
        {
            Documentation = () => ImageCard.Of(image, image.Name, document.Catalogue),
            Filter = FilterOf(image, fits ? place.Typed : ""),
            Deprecated = image.Status is ImageStatus.Frozen or ImageStatus.Unmaintained,
        };

    static CompletionItem OldItemOf(Document document, ImageFacts image, FormerName former, ImagePlace place) =>
        new(former.Name, CompletionKind.Image, place.Span, former.Name, $"now {image.Name}")
        {
            Documentation = () => ImageCard.Of(image, former.Name, document.Catalogue),
            Filter = $"{FilterOf(image, "")} {former.Name}",
            Deprecated = true,
        };

    /// <summary>What is typed comes first, so that an editor that only compares beginnings keeps what the search found.</summary>
    static string FilterOf(ImageFacts image, string typed) =>
        string.Join(' ', ((string[])[typed, image.Name.Split('/')[^1], .. image.Words, image.Name, .. image.Also]).Where(word => word.Length > 0));
}

/// <summary>The word at the cursor where an image can be named, as far as it is typed.</summary>
/// <param name="Span">The whole word.</param>
/// <param name="Typed">From its start to the cursor, the tag not included.</param>
/// <param name="Tag">The place of the tag when the cursor is behind the colon; null in front of it.</param>
sealed record ImagePlace(TextSpan Span, string Typed, TextSpan? Tag)
{
    public static ImagePlace? At(Document document, int offset)
    {
        if (WordAt(document, offset) is not { } span) return null;
        var word = document.Text.ToString(span);
        var typed = word[..Math.Clamp(offset - span.Start, 0, word.Length)];
        if (typed.Contains('@')) return null;
        var colon = typed.LastIndexOf(':');
        if (colon <= typed.LastIndexOf('/')) return new(span, typed, null);
        var end = word.IndexOf('@') is > 0 and var at ? at : word.Length;
        return new(span, typed[..colon], TextSpan.FromBounds(span.Start + colon + 1, span.Start + end));
    }

    /// <summary>The word that names an image at the cursor, or would, without its quotes; null where no image can stand.</summary>
    public static TextSpan? WordAt(Document document, int offset)
    {
        if ((document.Dockerfile?.ImageAt(offset) ?? document.Recipe.ImageAt(offset)) is not { } span) return null;
        var quote = span.Length > 0 ? document.Text[span.Start] : ' ';
        if (quote is not ('"' or '\'')) return span;
        var isClosed = span.Length > 1 && document.Text[span.End - 1] == quote;
        var inside = TextSpan.FromBounds(span.Start + 1, isClosed ? span.End - 1 : span.End);
        return inside.Touches(offset) ? inside : null;
    }
}
