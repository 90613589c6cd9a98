using Assistant.Language.Dockerfiles.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <summary>Finds every place that means what the name at a place means.</summary>
public static class References
{
    /// <summary>In the order of the text; empty when there is no name at the place.</summary>
    public static IReadOnlyList<TextSpan> At(Document document, int offset, bool withDeclarations) =>
    [
        .. Occurrences.At(document, offset)
            .Where(occurrence => withDeclarations || occurrence.Kind != OccurrenceKind.Declaration)
            .Select(occurrence => occurrence.Span),
    ];
}

/// <summary>Every place that means what the name at a place means; empty when there is none.</summary>
static class Occurrences
{
    public static IEnumerable<Occurrence> At(Document document, int offset) =>
        document.Dockerfile?.Names is { } names && names.At(offset) is { } occurrence ? names.Of(occurrence.Name) : [];
}
