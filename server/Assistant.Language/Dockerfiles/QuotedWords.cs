namespace Assistant.Language.Dockerfiles;

/// <summary>Splits ENV, LABEL and ARG at blanks that are neither quoted nor escaped. Quotes and escapes stay in the words.</summary>
static class QuotedWords
{
    public static IEnumerable<Word> In(LogicalLine line, int start, int end, char escape)
    {
        var text = line.Text;
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var wordEnd = EndOfWord(text, at, end, escape, out var loneEscape);
            if (wordEnd - at > (loneEscape ? 1 : 0)) yield return line.Word(at, wordEnd - (loneEscape ? 1 : 0));
            at = wordEnd;
        }
    }

    /// <param name="loneEscape">True when the last character is an escape with nothing after it, which the builder drops.</param>
    static int EndOfWord(string text, int at, int end, char escape, out bool loneEscape)
    {
        loneEscape = false;
        var quote = '\0';
        for (; at < end; at++)
        {
            var c = text[at];
            if (quote == '\0' && char.IsWhiteSpace(c)) return at;
            if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == escape && quote != '\'')
            {
                loneEscape = at + 1 == end;
                if (!loneEscape) at++;
            }
        }
        return end;
    }
}
