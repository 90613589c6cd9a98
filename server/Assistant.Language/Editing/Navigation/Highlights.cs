using Assistant.Language.Dockerfiles.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <param name="IsWrite">True where the name is given its meaning.</param>
public readonly record struct Highlight(TextSpan Span, bool IsWrite);

/// <summary>Marks every place that means what the name at the cursor means.</summary>
public static class Highlights
{
    public static IReadOnlyList<Highlight> At(Document document, int offset) =>
        [.. Occurrences.At(document, offset).Select(occurrence => new Highlight(occurrence.Span, occurrence.Kind == OccurrenceKind.Declaration))];
}
