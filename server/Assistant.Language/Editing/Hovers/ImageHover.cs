using Assistant.Language.Rules.Images;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains the image under the cursor, in any document.</summary>
static class ImageHover
{
    public static HoverText? At(Document document, int offset) =>
        ImageWord.At(document, offset) is { Facts: { } facts } word ? new(word.Span, ImageCard.Of(facts, word.Name, document.Catalogue)) : null;
}
