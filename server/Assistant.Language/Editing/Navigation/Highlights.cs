using Assistant.Language.Dockerfiles.Names;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <param name="IsWrite">True where the name is given its meaning.</param>
public readonly record struct Highlight(TextSpan Span, bool IsWrite);

/// <summary>Marks every place that means what the name at the cursor means.</summary>
public static class Highlights
{
    /// <summary>In the order of the text; empty when there is no name at the place.</summary>
    public static IReadOnlyList<Highlight> At(Document document, int offset) =>
        document.Dockerfile?.Names is { } names && names.At(offset) is { } occurrence
            ? [.. names.Of(occurrence.Name).Select(place => new Highlight(place.Span, place.Kind == OccurrenceKind.Declaration))]
            : InRecipe(RecipeNames.Of(document), offset);

    /// <summary>A volume that nobody creates is given its meaning where it is mounted first.</summary>
    static IReadOnlyList<Highlight> InRecipe(RecipeNames names, int offset)
    {
        if (names.At(offset) is not { } mention) return [];
        var places = names.Of(mention.Kind, mention.Text);
        var definition = RecipeNames.Definition(places, mention);
        return [.. places.Select(place => new Highlight(place.Span, place.Role == MentionRole.Declaration || place.Span == definition))];
    }
}
