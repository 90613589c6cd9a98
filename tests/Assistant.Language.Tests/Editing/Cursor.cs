using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

/// <summary>A document and a place in it, from a text with the mark <c>‸</c>.</summary>
static class Cursor
{
    public static (Document Document, int Offset) In(DocumentKind kind, string fixture)
    {
        var offset = fixture.IndexOf('‸');
        return (new(kind, SourceText.From(fixture.Remove(offset, 1))), offset);
    }
}
