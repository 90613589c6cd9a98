using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Tells of a container, volume or network that an argument names which line of the file makes it.</summary>
static class RecipeNameHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is not { Word: { } word } cursor) return null;
        var kind = cursor.Argument switch
        {
            ArgumentKind.Container => EngineThings.Containers,
            ArgumentKind.Volume => EngineThings.Volumes,
            ArgumentKind.Network => EngineThings.Networks,
            _ => EngineThings.None,
        };
        if (kind == EngineThings.None || FileNames.Find(document.Recipe, kind, word.Value, offset) is not var (line, image)) return null;
        var what = kind switch { EngineThings.Containers => "container", EngineThings.Volumes => "volume", _ => "network" };
        var from = kind == EngineThings.Containers && image.Length > 0 ? $", from `{image}`" : "";
        return new(word.Span, $"The {what} `{word.Value}` of line {document.Text.LineAt(line.Span.Start) + 1}{from}.");
    }
}
