using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>Offers the images that the engine has in FROM and <c>--from=</c>. In docker lines they are among the other names of the engine.</summary>
static class LocalImages
{
    public static IEnumerable<CompletionItem> At(Document document, int offset) =>
        document.Dockerfile?.ImageAt(offset) is not null && ImagePlace.At(document, offset) is { Tag: null } place
            ? (document.Engine?.Images ?? []).Select(image => new CompletionItem(image.Name, CompletionKind.Image, place.Span, image.Name, image.About) { Documentation = () => $"`{image.Name}`: {image.About}." })
            : [];

    /// <summary>Where an image or its tag can stand in a Dockerfile, or a tag in a docker line, those of the engine are of use.</summary>
    public static EngineThings WantedAt(Document document, int offset) =>
        ImagePlace.At(document, offset) is not null ? EngineThings.Images : EngineThings.None;
}
