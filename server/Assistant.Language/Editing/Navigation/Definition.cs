using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <summary>Finds where the name at a place gets its meaning.</summary>
public static class Definition
{
    /// <summary>
    /// The stage's name, or what FROM starts from when it has none; the ARG or ENV that gives the variable its value at this place, which
    /// for an imported argument is the global one; the word that announces the heredoc. Null when nothing in the file defines it.
    /// </summary>
    public static TextSpan? At(Document document, int offset) => document.Dockerfile?.Names.At(offset)?.Definition;
}
