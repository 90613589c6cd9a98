using Assistant.Language.Registries;
using Assistant.Language.Rules.Images;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Completion;

/// <summary>Offers after the <c>@</c> of an image the digest that its tag stands for, or, where nobody has told it, how one begins.</summary>
static class ImageDigests
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (DigestPlace.At(document, offset) is not { } place) return [];
        if (place.Image is { } image && KnownDigest.Of(document, image) is { } known)
            return [new($"{known.Digest[..Math.Min(19, known.Digest.Length)]}…", CompletionKind.Tag, place.Span, known.Digest, $"{image}, {known.From}") { Filter = known.Digest, Documentation = () => $"`{known.Digest}`\n\nWhat `{image}` stands for, {known.From}. With it the image is this one, also when the tag moves on." }];
        return "sha256".StartsWith(place.Written, StringComparison.Ordinal)
            ? [new("sha256:", CompletionKind.Tag, place.Span, "sha256:", "and 64 digits: this image and no other") { Documentation = () => "A digest names the content. `docker images --digests` tells it." }]
            : [];
    }

    public static IEnumerable<RegistryQuestion> QuestionsAt(Document document, int offset) =>
        DigestPlace.At(document, offset) is { Image: { } image } ? [new RegistryQuestion.DigestOf(image)] : [];

    /// <summary>The place behind the @.</summary>
    /// <param name="Written">What stands there.</param>
    /// <param name="Image">What stands in front of it; null when it is no image's name.</param>
    sealed record DigestPlace(TextSpan Span, string Written, ImageReference? Image)
    {
        public static DigestPlace? At(Document document, int offset)
        {
            if (ImagePlace.WordAt(document, offset) is not { } span) return null;
            var word = document.Text.ToString(span);
            if (word.IndexOf('@') is not (>= 0 and var at)) return null;
            var digest = TextSpan.FromBounds(span.Start + at + 1, span.End);
            return digest.Touches(offset) ? new(digest, word[(at + 1)..], ImageReference.Parse(word[..at]).Value) : null;
        }
    }
}
