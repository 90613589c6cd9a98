using System.Buffers;

namespace Assistant.Language.Editing.Tokens;

sealed partial class ShellTokens
{
    static readonly SearchValues<char> WordEndsInBackticks = SearchValues.Create(" \t\r\n;&|<>()`");

    WordTokens? words;

    WordTokens Words => words ??= new(text, '\\', paint) { Commands = depth < DeepestNesting ? Nested : null };

    SearchValues<char> Ends => close == '`' ? WordEndsInBackticks : WordEnds;

    int Nested(int start, int end, char close) => new ShellTokens(text, start, end, paint, depth + 1, close).ReadToClose();

    /// <summary>Reads the rest of a word, with its quotes and variables.</summary>
    void Take(string? literal, TokenType? plain, TokenModifiers modifiers = TokenModifiers.None)
    {
        if (literal is null) at = Words.Read(at, end, plain, modifiers, Ends);
        else
        {
            if (plain is { } type) paint(at, at + literal.Length, type, modifiers);
            at += literal.Length;
        }
    }

    /// <summary>The word as it is written; null when quotes, escapes or variables stand in it.</summary>
    string? Literal()
    {
        var length = text.AsSpan(at, end - at).IndexOfAny(Ends);
        var word = text.AsSpan(at, length < 0 ? end - at : length);
        return word.ContainsAny("'\"\\$`") ? null : word.ToString();
    }

    int LengthOfName()
    {
        var stop = at;
        while (stop < end && (text[stop] == '_' || char.IsAsciiLetterOrDigit(text[stop]))) stop++;
        return stop == at || char.IsAsciiDigit(text[at]) ? 0 : stop - at;
    }

    /// <summary>How long the <c>=</c>, <c>+=</c> or <c>[…]=</c> behind a name is; 0 when there is none.</summary>
    int LengthOfAssignment(int name)
    {
        var start = at + name;
        var sign = start;
        if (sign < end && text[sign] == '[')
        {
            var close = text.AsSpan(sign, end - sign).IndexOfAny("] \n");
            if (close < 0 || text[sign + close] != ']') return 0;
            sign += close + 1;
        }
        if (sign < end && text[sign] == '+') sign++;
        return sign < end && text[sign] == '=' ? sign + 1 - start : 0;
    }

    /// <summary>True when <c>()</c> follows.</summary>
    bool IsFunction(int from)
    {
        while (from < end && text[from] == ' ') from++;
        return from + 1 < end && text[from] == '(' && text[from + 1] == ')';
    }

    void Parentheses()
    {
        if (!IsFunction(at)) return;
        at = text.IndexOf('(', at);
        paint(at, at + 2, TokenType.Operator);
        at += 2;
    }

    /// <summary>How long the operator of a redirection is that begins here, with its number; 0 when none does.</summary>
    int StartsRedirection()
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(text[stop])) stop++;
        var rest = text.AsSpan(stop, end - stop);
        if (stop == at && rest.StartsWith("&>")) return rest.StartsWith("&>>") ? 3 : 2;
        if (rest.Length == 0 || rest[0] is not ('<' or '>')) return 0;
        if (stop == at && rest.Length > 1 && rest[1] == '(') return 0;
        var length = rest[0] == '<'
            ? rest.StartsWith("<<<") || rest.StartsWith("<<-") ? 3 : rest.StartsWith("<<") || rest.StartsWith("<&") || rest.StartsWith("<>") ? 2 : 1
            : rest.StartsWith(">>") || rest.StartsWith(">&") || rest.StartsWith(">|") ? 2 : 1;
        return stop - at + length;
    }

    void Redirection(int length)
    {
        var start = at;
        var sign = text.AsSpan(at, length).TrimStart("0123456789").ToString();
        at += length;
        if (sign is ">&" or "<&")
            while (at < end && (char.IsAsciiDigit(text[at]) || text[at] == '-')) at++;
        paint(start, at, TokenType.Operator);
        if (sign is ">&" or "<&" && at > start + length) return;
        while (at < end && text[at] is ' ' or '\t') at++;
        if (sign is "<<" or "<<-") Heredoc(start, sign);
        else if (at < end && !WordEnds.Contains(text[at])) Take(null, null);
    }

    void Heredoc(int start, string sign)
    {
        var name = at;
        for (var quote = '\0'; at < end && text[at] != '\n' && (quote != '\0' || !WordEnds.Contains(text[at])); at++)
        {
            if (quote == '\0' && text[at] is '\'' or '"') quote = text[at];
            else if (text[at] == quote) quote = '\0';
        }
        paint(name, at, TokenType.Label);
        var written = text[name..at];
        var bare = written.Replace("'", "").Replace("\"", "").Replace("\\", "");
        if (bare.Length > 0) heredocs.Add(new(start, bare, sign == "<<-", bare.Length == written.Length, expected == Expected.Argument ? command : ""));
    }
}
