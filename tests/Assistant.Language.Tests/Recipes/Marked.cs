using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes;

/// <summary>A document whose text has a mark <c>‸</c> where the cursor stands.</summary>
static class Marked
{
    public static (Document Document, int Offset) Recipe(string text) => Of(DocumentKind.Recipe, text);

    public static (Document Document, int Offset) Of(DocumentKind kind, string text)
    {
        var offset = text.IndexOf('‸');
        return (new(kind, SourceText.From(text.Remove(offset, 1))), offset);
    }
}
