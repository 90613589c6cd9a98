using System.Text;
using Assistant.Language.Recipes;

namespace Assistant.Language.Conversions;

/// <summary>
/// Keeps each expansion of a word, such as <c>$PORT</c>, as one character, so that values can be taken apart like any text and every
/// format writes the expansions in its own way at the end.
/// </summary>
sealed class Marks
{
    /// <summary>Characters that mean nothing to anybody: Unicode's private use area.</summary>
    const char First = '\uE000';
    const int Most = 0x1900;

    readonly List<WordPart> parts = [];
    readonly Dictionary<(WordPartKind, string), char> known = [];

    /// <summary>The word with marks for its expansions.</summary>
    public string Of(Word word) => word.Parts.IsEmpty ? Plain(word.Value) : string.Concat(word.Parts.Select(part => part.Kind == WordPartKind.Text ? Plain(part.Text) : Of(part)));

    public string Of(WordPart part)
    {
        if (known.TryGetValue((part.Kind, part.Text), out var mark)) return mark.ToString();
        if (parts.Count == Most) return part.Text;
        known[(part.Kind, part.Text)] = mark = (char)(First + parts.Count);
        parts.Add(part);
        return mark.ToString();
    }

    /// <summary>A text without expansions, which may hold characters that would be taken for marks.</summary>
    public string Plain(string text) =>
        text.Any(IsMark) ? string.Concat(text.Select(letter => IsMark(letter) ? Of(new WordPart(WordPartKind.Text, default, letter.ToString(), Quoted: true)) : letter.ToString())) : text;

    public static bool Has(string text) => text.Any(IsMark);

    /// <summary>The expansion that a text begins with; null when it begins with a letter.</summary>
    public WordPart? At(string text, int index = 0) => index < text.Length && IsMark(text[index]) && text[index] - First < parts.Count ? parts[text[index] - First] : null;

    public IEnumerable<WordPart> In(string text) => Enumerable.Range(0, text.Length).Select(index => At(text, index)).OfType<WordPart>();

    /// <summary>The text in another language: its letters by one function, its expansions by another.</summary>
    public string Write(string text, Func<string, string> letters, Func<WordPart, string> expansion)
    {
        if (!Has(text)) return letters(text);
        var (written, start) = (new StringBuilder(), 0);
        for (var index = 0; index <= text.Length; index++)
        {
            var part = At(text, index);
            if (part is null && index < text.Length) continue;
            if (index > start) written.Append(letters(text[start..index]));
            if (part is not null) written.Append(part.Kind == WordPartKind.Text ? letters(part.Text) : expansion(part));
            start = index + 1;
        }
        return written.ToString();
    }

    static bool IsMark(char letter) => letter >= First && letter < First + Most;
}
