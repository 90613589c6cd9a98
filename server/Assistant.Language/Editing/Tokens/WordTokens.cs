using System.Buffers;
using System.Collections.Frozen;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The quotes and variables in words. The builder reads words much as a shell does, except that it knows no commands in them.</summary>
/// <param name="hasQuotes">False where quotes are ordinary characters, as in the body of a heredoc.</param>
sealed class WordTokens(string text, char escape, Paint paint, bool hasQuotes = true)
{
    const int DeepestNesting = 50;

    static readonly SearchValues<char> Nothing = SearchValues.Create("");
    static readonly SearchValues<char> Brace = SearchValues.Create("}");
    static readonly FrozenSet<string> Proxies =
        new[] { "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    int at;
    int end;
    int depth;

    /// <summary>Reads the commands of a <c>$(…)</c> or of backticks, which only a shell has; gives the place of what closes them.</summary>
    public Func<int, int, char, int>? Commands { get; init; }

    /// <param name="plain">What the parts are that are neither quoted nor a variable; null when they are nothing special.</param>
    public void Read(int start, int end, TokenType? plain, TokenModifiers modifiers = TokenModifiers.None) => Read(start, end, plain, modifiers, Nothing);

    /// <summary>Reads up to one of the stops that is not quoted, and gives its place, or the end.</summary>
    public int Read(int start, int end, TokenType? plain, TokenModifiers modifiers, SearchValues<char> stops)
    {
        (at, this.end) = (start, end);
        ReadTo(stops, plain, modifiers);
        return at;
    }

    /// <summary>What is known of a variable by its name alone.</summary>
    public static TokenModifiers ModifiersOf(string name) =>
        PlatformArguments.UsualValue(name) is not null ? TokenModifiers.Readonly | TokenModifiers.DefaultLibrary
        : Proxies.Contains(name) ? TokenModifiers.DefaultLibrary
        : TokenModifiers.None;

    void ReadTo(SearchValues<char> stops, TokenType? plain, TokenModifiers modifiers)
    {
        var start = at;
        while (at < end && !stops.Contains(text[at]))
        {
            var from = at;
            var isSpecial = text[at] switch
            {
                '\'' when hasQuotes => true,
                '"' when hasQuotes => true,
                _ => StartsExpansion,
            };
            if (!isSpecial)
            {
                at = Math.Min(end, at + (text[at] == escape ? 2 : 1));
                continue;
            }
            if (plain is { } type) paint(start, from, type, modifiers);
            if (text[at] == '\'') SingleQuoted();
            else if (text[at] == '"') DoubleQuoted();
            else Expansion();
            start = at;
        }
        if (plain is { } rest) paint(start, at, rest, modifiers);
    }

    bool StartsExpansion => depth < DeepestNesting && text[at] switch
    {
        '`' => Commands is not null,
        '$' when at + 1 < end => text[at + 1] switch
        {
            '{' => true,
            '(' or '\'' => Commands is not null,
            var next => IsNameCharacter(next) || IsSpecialName(next),
        },
        _ => false,
    };

    void SingleQuoted()
    {
        var start = at;
        var close = text.IndexOf('\'', at + 1, end - at - 1);
        at = close < 0 ? end : close + 1;
        paint(start, at, TokenType.String);
    }

    void DoubleQuoted()
    {
        var start = at++;
        while (at < end && text[at] != '"')
        {
            if (text[at] == escape) at = Math.Min(end, at + 2);
            else if (StartsExpansion && text[at + (text[at] == '$' ? 1 : 0)] != '\'')
            {
                paint(start, at, TokenType.String);
                Expansion();
                start = at;
            }
            else at++;
        }
        if (at < end) at++;
        paint(start, at, TokenType.String);
    }

    void Expansion()
    {
        depth++;
        if (text[at] == '`') Substitution(1, '`');
        else if (text[at + 1] == '\'') AnsiQuoted();
        else if (text[at + 1] == '(' && at + 2 < end && text[at + 2] == '(') Arithmetic();
        else if (text[at + 1] == '(') Substitution(2, ')');
        else if (text[at + 1] == '{') Braced();
        else Plain();
        depth--;
    }

    void Plain()
    {
        var start = at++;
        ReadName();
        paint(start, at, TokenType.Variable, ModifiersOf(text[(start + 1)..at]));
    }

    /// <summary><c>${NAME}</c>, or with a modifier and a word that may hold further variables.</summary>
    void Braced()
    {
        var start = at;
        at += 2;
        if (at + 1 < end && text[at] is '!' or '#' && IsNameCharacter(text[at + 1])) at++;
        var name = at;
        if (at < end) ReadName();
        var modifiers = ModifiersOf(text[name..at]);
        if (at < end && text[at] == '[') ReadIndex();
        if (at < end && text[at] == '}')
        {
            paint(start, ++at, TokenType.Variable, modifiers);
            return;
        }
        paint(start, at, TokenType.Variable, modifiers);
        var operation = at;
        at = Math.Min(end, at + LengthOfModifier());
        paint(operation, at, TokenType.Operator);
        ReadTo(Brace, TokenType.String, TokenModifiers.None);
        if (at < end) paint(at, ++at, TokenType.Variable, modifiers);
    }

    int LengthOfModifier()
    {
        var next = at + 1 < end ? text[at + 1] : '\0';
        return at == end ? 0 : text[at] switch
        {
            ':' => next is '-' or '+' or '?' or '=' ? 2 : 1,
            '-' or '+' or '?' or '=' or '@' => 1,
            '#' or '%' or '/' or '^' or ',' => next == text[at] ? 2 : 1,
            _ => 0,
        };
    }

    void ReadName()
    {
        if (char.IsAsciiDigit(text[at]))
        {
            while (at < end && char.IsAsciiDigit(text[at])) at++;
        }
        else if (IsSpecialName(text[at])) at++;
        else
        {
            while (at < end && IsNameCharacter(text[at])) at++;
        }
    }

    void ReadIndex()
    {
        var close = text.IndexOf(']', at, end - at);
        at = close < 0 ? end : close + 1;
    }

    void Substitution(int opening, char close)
    {
        paint(at, at + opening, TokenType.Operator);
        at = Commands!(at + opening, end, close);
        if (at < end) paint(at, ++at, TokenType.Operator);
    }

    void AnsiQuoted()
    {
        var start = at;
        for (at += 2; at < end && text[at] != '\''; at++)
            if (text[at] == '\\' && at + 1 < end) at++;
        if (at < end) at++;
        paint(start, at, TokenType.String);
    }

    /// <summary><c>$((…))</c> up to the bracket that closes it.</summary>
    void Arithmetic()
    {
        paint(at, at + 3, TokenType.Operator);
        at += 3;
        for (var open = 0; at < end && (open > 0 || text[at] != ')');)
        {
            var start = at;
            if (StartsExpansion) Expansion();
            else if (char.IsAsciiDigit(text[at])) Run(start, TokenType.Number);
            else if (IsNameCharacter(text[at])) Run(start, TokenType.Variable);
            else
            {
                if (text[at] == '(') open++;
                if (text[at] == ')') open--;
                at++;
            }
        }
        var close = at;
        at = Math.Min(end, at + 2);
        paint(close, at, TokenType.Operator);
    }

    void Run(int start, TokenType type)
    {
        while (at < end && IsNameCharacter(text[at])) at++;
        paint(start, at, type);
    }

    static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);

    static bool IsSpecialName(char c) => c is '@' or '*' or '#' or '?' or '-' or '$' or '!';
}
