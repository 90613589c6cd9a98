namespace Assistant.Language.Recipes;

/// <summary>Something that begins with <c>$</c> or a backquote: what it is and how long.</summary>
readonly record struct Expansion(WordPartKind Kind, int Length, string Name = "", string? Default = null)
{
    /// <summary>Reads at the first character. A dollar that expands nothing is text; what a shell alone can do is unsupported.</summary>
    public static Expansion Read(ReadOnlySpan<char> text) => text switch
    {
        ['`', ..] => Backquoted(text),
        ['$', '(', ..] => Command(text),
        ['$', '{', ..] => Braced(text),
        ['$', var next, ..] when IsNameStart(next) => new(WordPartKind.Variable, 1 + NameLength(text[1..]), text.Slice(1, NameLength(text[1..])).ToString()),
        ['$', var next, ..] when char.IsAsciiDigit(next) || next is '?' or '$' or '!' or '@' or '*' or '#' => new(WordPartKind.Unsupported, 2),
        _ => new(WordPartKind.Text, 1),
    };

    static Expansion Backquoted(ReadOnlySpan<char> text)
    {
        var close = text[1..].IndexOf('`');
        return close < 0 ? new(WordPartKind.Text, 1) : Known(text.Slice(1, close), close + 2);
    }

    static Expansion Command(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return Known(text[2..i], i + 1);
        }
        return new(WordPartKind.Unsupported, text.Length);
    }

    static Expansion Known(ReadOnlySpan<char> command, int length) => command.Trim() switch
    {
        "pwd" => new(WordPartKind.Command, length, "pwd"),
        "id -u" => new(WordPartKind.Command, length, "id -u"),
        "id -g" => new(WordPartKind.Command, length, "id -g"),
        _ => new(WordPartKind.Unsupported, length),
    };

    static Expansion Braced(ReadOnlySpan<char> text)
    {
        var close = ClosingBrace(text);
        if (close < 0) return new(WordPartKind.Unsupported, text.Length);
        var inner = text[2..close];
        var name = inner[..NameLength(inner)];
        var rest = inner[name.Length..];
        if (name.IsEmpty) return new(WordPartKind.Unsupported, close + 1);
        return rest switch
        {
            [] or [':', '?', ..] or ['?', ..] => new(WordPartKind.Variable, close + 1, name.ToString()),
            [':', '-', .. var fallback] => new(WordPartKind.Variable, close + 1, name.ToString(), fallback.ToString()),
            ['-', .. var fallback] => new(WordPartKind.Variable, close + 1, name.ToString(), fallback.ToString()),
            _ => new(WordPartKind.Unsupported, close + 1),
        };
    }

    static int ClosingBrace(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '{' && text[i - 1] == '$') depth++;
            else if (text[i] == '}' && --depth == 0) return i;
        }
        return -1;
    }

    public static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    public static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsNameStart(text[0])) return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_')) length++;
        return length;
    }
}
