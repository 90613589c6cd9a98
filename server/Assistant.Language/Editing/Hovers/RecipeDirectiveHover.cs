using Assistant.Language.Recipes.Directives;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains the directives in a recipe's comments.</summary>
static class RecipeDirectiveHover
{
    public static HoverText? At(Document document, int offset) =>
        document.Directives.At(offset) is { } directive && DirectiveFacts.Find(directive.Name) is { } facts
            ? new(directive.NameSpan.Touches(offset) || directive.Value is "" ? directive.NameSpan : directive.ValueSpan, DirectiveText.Of(facts))
            : null;
}
