using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>
/// Splits one logical command line into words by the rules of a POSIX shell. A physical line is given at a time; what the
/// assistant does not run itself, such as a pipe, ends the words and is kept as <see cref="Stop"/>.
/// </summary>
/// <param name="origin">The offset from which those of the words count; the lexer's own places count from the start of the text.</param>
sealed class WordLexer(SourceText text, int origin = 0)
{
    readonly ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>();
    readonly List<WordPart> parts = [];
    int at;
    int end;
    int wordStart = -1;
    int wordEnd;
    bool inDoubleQuotes;

    /// <summary>Where the first operator of the shell stands that ends the command, such as <c>|</c> or <c>&gt;</c>.</summary>
    public int? Stop { get; private set; }

    /// <summary>Where a quote opens that is not closed on its line.</summary>
    public int? Unclosed { get; private set; }

    /// <summary>Where the command's text ends: at a comment, an operator or the end of the line.</summary>
    public int Extent { get; private set; }

    public ImmutableArray<Word> Words() => words.DrainToImmutable();

    /// <summary>Reads one physical line; true when a backslash, or a pipe at its end, continues it on the next.</summary>
    public bool Read(TextSpan line)
    {
        (at, end) = (line.Start, line.End);
        if (Stop is not null) return ContinuesAfterStop(line);
        while (at < end)
        {
            var character = text[at];
            if (inDoubleQuotes) ReadDoubleQuoted();
            else if (character is ' ' or '\t' or '\r') { EndWord(); at++; }
            else if (character == '\\' && at + 1 == end) return Continue();
            else if (character == '#' && wordStart < 0) break;
            else if (character == '<' && Placeholders.LengthAt(text.AsSpan(TextSpan.FromBounds(at, end))) is > 0 and var length) ReadPlaceholder(length);
            else if (character is '|' or '&' or ';' or '<' or '>' or '(' or ')') return StopHere(line);
            else ReadPart(character);
        }
        if (inDoubleQuotes && IsContinued(text.AsSpan(line))) return Continue();
        if (inDoubleQuotes) Unclosed ??= wordStart;
        inDoubleQuotes = false;
        EndWord();
        Extent = at;
        return false;
    }

    /// <summary>A backslash that another one escapes continues nothing.</summary>
    static bool IsContinued(ReadOnlySpan<char> line) => (line.Length - line.TrimEnd('\\').Length) % 2 == 1;

    bool Continue()
    {
        Extent = end;
        return true;
    }

    bool StopHere(TextSpan line)
    {
        EndWord();
        Stop = Extent = at;
        return ContinuesAfterStop(line);
    }

    bool ContinuesAfterStop(TextSpan line)
    {
        var trimmed = text.AsSpan(line).TrimEnd();
        return trimmed.EndsWith('\\') || trimmed.EndsWith('|') || trimmed.EndsWith("&&");
    }

    void ReadPart(char character)
    {
        if (wordStart < 0 && TryReadPlainWord()) return;
        if (wordStart < 0) wordStart = at;
        switch (character)
        {
            case '\'': ReadSingleQuoted(); break;
            case '"': inDoubleQuotes = true; at++; Add(WordPartKind.Text, at, at, quoted: true); wordEnd = at; break;
            case '\\': Add(WordPartKind.Text, at + 1, at + 2, quoted: true); wordEnd = at += 2; break;
            case '$' or '`': ReadExpansion(quoted: false); break;
            case '~' when OtherHome() is > 0 and var length: Add(WordPartKind.Unsupported, at, at + length, quoted: false); wordEnd = at += length; break;
            case '~' when IsTilde(): Add(WordPartKind.Tilde, at, at + 1, quoted: false); wordEnd = ++at; break;
            default: ReadPlain(); break;
        }
    }

    /// <summary>Most words stand alone and have nothing to undo; they need no parts.</summary>
    bool TryReadPlainWord()
    {
        if (text[at] == '~') return false;
        var rest = text.AsSpan(TextSpan.FromBounds(at, end));
        var length = rest.IndexOfAny(special) is >= 0 and var found ? found : rest.Length;
        if (length == 0 || (length < rest.Length && rest[length] is not (' ' or '\t' or '\r'))) return false;
        words.Add(new(new(at - origin, length), rest[..length].ToString(), []));
        at += length;
        return true;
    }

    void ReadPlain()
    {
        var run = text.AsSpan(TextSpan.FromBounds(at + 1, end)).IndexOfAny(special);
        var to = run < 0 ? end : at + 1 + run;
        Add(WordPartKind.Text, at, to, quoted: false);
        wordEnd = at = to;
    }

    void ReadSingleQuoted()
    {
        var close = text.AsSpan(TextSpan.FromBounds(at + 1, end)).IndexOf('\'');
        if (close < 0) Unclosed ??= at;
        var to = close < 0 ? end : at + 1 + close;
        Add(WordPartKind.Text, at + 1, to, quoted: true);
        wordEnd = at = Math.Min(to + 1, end);
    }

    void ReadDoubleQuoted()
    {
        var character = text[at];
        if (character == '"') { inDoubleQuotes = false; at++; }
        else if (character == '\\' && at + 1 < end && text[at + 1] is '$' or '`' or '"' or '\\')
        {
            Add(WordPartKind.Text, at + 1, at + 2, quoted: true);
            at += 2;
        }
        else if (character == '\\' && at + 1 == end) at++;
        else if (character is '$' or '`') ReadExpansion(quoted: true);
        else
        {
            var run = text.AsSpan(TextSpan.FromBounds(at + 1, end)).IndexOfAny("\"\\$`");
            var to = run < 0 ? end : at + 1 + run;
            Add(WordPartKind.Text, at, to, quoted: true);
            at = to;
        }
        wordEnd = at;
    }

    void ReadExpansion(bool quoted)
    {
        var expansion = Expansion.Read(text.AsSpan(TextSpan.FromBounds(at, end)));
        Add(expansion.Kind, at, at + expansion.Length, quoted, expansion.Name, expansion.Default);
        wordEnd = at += expansion.Length;
    }

    void ReadPlaceholder(int length)
    {
        if (wordStart < 0) wordStart = at;
        Add(WordPartKind.Placeholder, at, at + length, quoted: false, text.ToString(new(at + 1, length - 2)));
        wordEnd = at += length;
    }

    /// <summary>A tilde means the home folder at the start of a word, and at the start of the value of <c>NAME=</c>.</summary>
    bool IsTilde()
    {
        var before = at == wordStart || (words.Count == 0 && text[at - 1] == '=');
        return before && (at + 1 == end || text[at + 1] is '/' or ' ' or '\t' or ':');
    }

    /// <summary>The length of <c>~ada</c>, the home folder of somebody else, at the start of a word; 0 for anything else.</summary>
    int OtherHome()
    {
        if (at != wordStart) return 0;
        var name = 1;
        while (at + name < end && (char.IsAsciiLetterOrDigit(text[at + name]) || text[at + name] is '_' or '-')) name++;
        return name > 1 && (at + name == end || text[at + name] is '/' or ' ' or '\t' or ':') ? name : 0;
    }

    void Add(WordPartKind kind, int from, int to, bool quoted, string name = "", string? fallback = null) =>
        parts.Add(new(kind, TextSpan.FromBounds(from - origin, to - origin), text.ToString(TextSpan.FromBounds(from, to)), quoted, name, fallback));

    void EndWord()
    {
        if (wordStart < 0) return;
        var span = TextSpan.FromBounds(wordStart - origin, wordEnd - origin);
        var plain = parts is [{ Kind: WordPartKind.Text, Quoted: false } only] && only.Span == span;
        words.Add(plain ? new(span, parts[0].Text, []) : new(span, string.Concat(parts.Select(part => part.Text)), [.. parts]));
        parts.Clear();
        wordStart = -1;
    }

    static readonly System.Buffers.SearchValues<char> special = System.Buffers.SearchValues.Create(" \t\r\\'\"$`|&;<>()");
}
