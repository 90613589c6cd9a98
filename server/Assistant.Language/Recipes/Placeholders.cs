namespace Assistant.Language.Recipes;

/// <summary>Words that stand for a name the reader is to fill in, as introductions write them.</summary>
public static class Placeholders
{
    static readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase)
    {
        "CONTAINER", "CONTAINER_NAME", "CONTAINER_ID", "CONTAINER-NAME", "CONTAINER-ID", "YOUR_CONTAINER", "NAME_OR_ID",
    };

    /// <summary>The word itself when it is one of the names that nobody gives a container, such as <c>CONTAINER_ID</c> or <c>NAME</c>.</summary>
    public static string? Known(Word word) => word.Value == "NAME" || word.Value == "ID" || names.Contains(word.Value) ? word.Value : null;

    /// <summary>True for a word in place of an image that can only be meant to be replaced: <c>IMAGE</c>, <c>[OPTIONS]</c>, <c>...</c>.</summary>
    public static bool IsForImage(string word) =>
        word.StartsWith('[') || word.StartsWith('.') || word.StartsWith('…') || (word.Length > 2 && word.All(c => char.IsAsciiLetterUpper(c) || c is '_' or '-'));

    /// <summary>
    /// True for a word that a program or a reader is still to fill in: <c>{image}</c>, <c>{{ path }}</c>, <c>%cd%</c>, <c>&lt;a&gt;:&lt;b&gt;</c>,
    /// <c>...</c>. Whether docker would take it says nothing about the page it stands in.
    /// </summary>
    public static bool IsTemplate(string word) =>
        word.Contains("{{") || word.Contains("}}") || (word.Contains('{') && word.Contains('}')) || (word.Contains('<') && word.Contains('>')) || word.Contains("...") || word.Contains('…')
        || (word.IndexOf('%') is >= 0 and var percent && word.IndexOf('%', percent + 1) > percent + 1);

    /// <summary>
    /// The length of a placeholder such as <c>&lt;container_name&gt;</c> that begins at <paramref name="text"/>'s first character,
    /// or 0. A redirection is not one: after <c>&lt;</c> comes a letter and before <c>&gt;</c> no blank.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<' || !char.IsAsciiLetter(text[1])) return 0;
        var length = text[1..].IndexOfAnyExcept(inside) + 1;
        return length > 1 && text[length] == '>' && text[length - 1] != ' ' ? length + 1 : 0;
    }

    static readonly System.Buffers.SearchValues<char> inside =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-. :/");
}
