using Assistant.Language.Registries;
using Assistant.Language.Rules.Images;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains the image under the cursor, in any document: what the catalogue knows, and what the engine and the registry told.</summary>
static class ImageHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (ImageWord.At(document, offset) is not { } word) return null;
        var image = WrittenImage.At(document, offset)?.Reference;
        var card = word.Facts is { } facts
            ? ImageCard.Of(facts, word.Name, document.Catalogue, image is null ? [] : ImageState.Of(document, image))
            : image is null ? null : UnknownImageCard.Of(document, image);
        return card is null ? null : new(word.Span, card);
    }

    /// <summary>What the registry could tell of the image under the cursor. One that the file itself builds is in none.</summary>
    public static IEnumerable<RegistryQuestion> QuestionsAt(Document document, int offset) =>
        WrittenImage.At(document, offset) is { Reference: var image } && !Recipes.FileNames.Builds(document.Recipe, image)
            ? [new RegistryQuestion.Of(image), new RegistryQuestion.TagsOf(image)]
            : [];
}
