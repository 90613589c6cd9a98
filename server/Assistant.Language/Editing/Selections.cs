using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>What "expand selection" selects one after the other.</summary>
public static class Selections
{
    /// <summary>From the word at the cursor to the whole document; each span holds the one before it and is longer.</summary>
    public static IReadOnlyList<TextSpan> At(Document document, int offset)
    {
        var all = new TextSpan(0, document.Text.Length);
        var inner = document.Dockerfile is { } file ? DockerfileSelections.At(file, offset) : RecipeSelections.At(document, offset);
        return Growing([Word(document.Text, offset), .. inner], offset, all);
    }

    static TextSpan Word(SourceText text, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsWordPart(text[start - 1])) start--;
        while (end < text.Length && IsWordPart(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);

    /// <summary>The shortest first; what does not hold the ones before it is left out.</summary>
    static IReadOnlyList<TextSpan> Growing(List<TextSpan> spans, int offset, TextSpan all)
    {
        var growing = new List<TextSpan>();
        foreach (var span in spans.Where(span => span.Length > 0 && span.Touches(offset)).OrderBy(span => span.Length))
        {
            if (growing is [] || (span.Length > growing[^1].Length && span.Start <= growing[^1].Start && span.End >= growing[^1].End)) growing.Add(span);
        }
        if (growing is [] || growing[^1].Length < all.Length) growing.Add(all);
        return growing;
    }
}
