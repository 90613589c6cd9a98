namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Follows the quotes of an instruction piece by piece. Where a shell could see it differently, as with quotes nested in
/// <c>"$(...)"</c>, it gives up: from there on nothing counts as outside.
/// </summary>
sealed class QuoteState(char escape)
{
    char quote;
    char last = ' ';
    bool isEscaped;
    bool isLost;

    /// <summary>True when the next character is neither quoted nor escaped.</summary>
    public bool IsOutside => quote == '\0' && !isEscaped && !isLost;

    /// <summary>True when the last character was a blank, so that a further one parts no word.</summary>
    public bool IsAfterBlank => last is ' ' or '\t';

    public void Read(ReadOnlySpan<char> piece)
    {
        for (var at = 0; at < piece.Length && !isLost; at++)
        {
            last = piece[at];
            if (isEscaped)
            {
                isEscaped = false;
                last = '\\';
            }
            else if (quote == '\'') quote = last == '\'' ? '\0' : quote;
            else if (last == '$') at += Expansion(piece[at..]);
            else Plain(piece[at..]);
        }
    }

    void Plain(ReadOnlySpan<char> rest)
    {
        if (last == escape || (last == '\\' && !rest[1..].StartsWith("\"") && !rest[1..].StartsWith("'"))) isEscaped = true;
        else if (last == '\\' || last == '`') isLost = true;
        else if (last == quote) quote = '\0';
        else if (quote == '\0' && last is '"' or '\'') quote = last;
    }

    /// <summary>How many characters of a <c>$...</c> follow the dollar; brackets are skipped when nothing is nested in them.</summary>
    int Expansion(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[1] is not ('(' or '{' or '\'')) return 0;
        if (quote == '"' && rest[1] == '\'') return 0;
        var close = rest[1] == '(' ? ')' : '}';
        var length = rest[2..].IndexOfAny(close, '"', '\'') + 2;
        isLost = rest[1] == '\'' || length < 2 || rest[length] != close || rest[2..length].ContainsAny("({`\\");
        return isLost ? 0 : length;
    }
}
