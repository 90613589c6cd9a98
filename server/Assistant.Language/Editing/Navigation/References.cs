using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <summary>Finds every place that means what the name at a place means.</summary>
public static class References
{
    /// <summary>In the order of the text; empty when there is no name at the place.</summary>
    public static IReadOnlyList<TextSpan> At(Document document, int offset, bool withDeclarations) =>
        [.. Highlights.At(document, offset).Where(place => withDeclarations || !place.IsWrite).Select(place => place.Span)];
}
