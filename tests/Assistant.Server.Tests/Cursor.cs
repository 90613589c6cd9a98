namespace Assistant.Server.Tests;

/// <summary>A picture of a text with the cursor <c>‸</c> in it, as the protocol's params.</summary>
static class Cursor
{
    /// <summary>Opens the text without the mark and gives the question about its place.</summary>
    public static object Open(Editor editor, string uri, string picture)
    {
        var before = picture[..picture.IndexOf('‸')];
        editor.Open(uri, picture.Replace("‸", ""));
        return new { textDocument = new { uri }, position = new { line = before.Count(c => c == '\n'), character = before.Length - before.LastIndexOf('\n') - 1 } };
    }
}
