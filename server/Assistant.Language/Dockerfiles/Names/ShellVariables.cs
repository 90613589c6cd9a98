namespace Assistant.Language.Dockerfiles.Names;

/// <summary>
/// Finds the variables that a POSIX shell looks up in a text. What the script itself has set before (<c>X=1</c>, <c>for X in</c>,
/// <c>read X</c>) is left out, as is what stands in single quotes or behind a backslash.
/// </summary>
sealed class ShellVariables
{
    const int DeepestNesting = 100;

    readonly string text;
    readonly HashSet<string> assigned;
    readonly List<(int Start, string Name)> found = [];
    int at;
    int depth;

    ShellVariables(string text, HashSet<string> assigned) => (this.text, this.assigned) = (text, assigned);

    /// <param name="assigned">The names that are set already; those that the script sets are added.</param>
    public static IReadOnlyList<(int Start, string Name)> InCommand(string text, HashSet<string> assigned)
    {
        if (!text.Contains('$')) return [];
        var shell = new ShellVariables(text, assigned);
        while (shell.at < text.Length)
        {
            shell.Commands('\0');
            shell.at++;
        }
        return shell.found;
    }

    /// <summary>The body of a heredoc without quotes around its name: quotes in it mean nothing.</summary>
    public static IReadOnlyList<(int Start, string Name)> InHeredoc(string text, HashSet<string> assigned)
    {
        if (!text.Contains('$')) return [];
        var shell = new ShellVariables(text, assigned);
        while (shell.at < text.Length) shell.Quoted();
        return shell.found;
    }

    char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    void Skip(int characters) => at = Math.Min(at + characters, text.Length);

    /// <summary>Reads commands up to the character that closes them, which is left.</summary>
    void Commands(char close)
    {
        if (++depth > DeepestNesting) at = text.Length;
        var state = WordState.Command;
        while (at < text.Length && (text[at] != close || close == '\0'))
        {
            switch (text[at])
            {
                case ' ' or '\t' or '\r':
                    at++;
                    break;
                case '#':
                    while (at < text.Length && text[at] != '\n') at++;
                    break;
                case '\n' or ';' or '&' or '|' or ')' or '`':
                    at++;
                    state = WordState.Command;
                    break;
                case '(':
                    at++;
                    Commands(')');
                    Skip(1);
                    state = WordState.Command;
                    break;
                default:
                    state = Word(state, close);
                    break;
            }
        }
        depth--;
    }

    /// <summary>What the next word can be.</summary>
    enum WordState
    {
        /// <summary>The name of a program, or an assignment.</summary>
        Command,

        Argument,

        /// <summary>The variable of a loop.</summary>
        LoopName,

        /// <summary>The variables that <c>read</c> sets.</summary>
        ReadName,
    }

    WordState Word(WordState state, char close)
    {
        var start = at;
        var nameLength = VariableName.Length(text.AsSpan(at));
        var name = nameLength > 0 && VariableName.IsValid(text.AsSpan(at, nameLength)) ? text.Substring(at, nameLength) : "";
        var equals = text.AsSpan(at + nameLength).StartsWith("+=") ? 2 : Peek(nameLength) == '=' ? 1 : 0;
        var assigns = state == WordState.Command && name.Length > 0 && equals > 0;
        if (assigns) at += nameLength + equals;
        while (at < text.Length && !IsWordEnd(text[at]) && (text[at] != close || close == '\0')) Piece();
        var isPlain = at - start == nameLength && name.Length > 0;
        if (assigns || (isPlain && state is WordState.LoopName or WordState.ReadName)) assigned.Add(name);
        if (assigns) return WordState.Command;
        if (state == WordState.ReadName) return state;
        return state == WordState.Command ? After(text.AsSpan(start, at - start)) : WordState.Argument;
    }

    static WordState After(ReadOnlySpan<char> command) => command switch
    {
        "for" or "select" => WordState.LoopName,
        "read" => WordState.ReadName,
        "if" or "then" or "else" or "elif" or "while" or "until" or "do" or "!" or "{" or "time"
            or "export" or "local" or "readonly" or "declare" or "typeset" => WordState.Command,
        _ => WordState.Argument,
    };

    static bool IsWordEnd(char c) => c is ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '`';

    /// <summary>One character of a word, one quoted piece, or one variable.</summary>
    void Piece()
    {
        switch (text[at])
        {
            case '\\':
                Skip(2);
                break;
            case '\'':
                SkipTo('\'');
                break;
            case '$' when Peek(1) == '\'':
                at++;
                AnsiQuoted();
                break;
            case '$':
                Dollar(inQuotes: false);
                break;
            case '"':
                DoubleQuoted();
                break;
            default:
                at++;
                break;
        }
    }

    void SkipTo(char quote)
    {
        var end = text.IndexOf(quote, at + 1);
        at = end < 0 ? text.Length : end + 1;
    }

    /// <summary><c>$'…'</c>, in which a backslash escapes the quote.</summary>
    void AnsiQuoted()
    {
        for (at++; at < text.Length && text[at] != '\''; at++)
            if (text[at] == '\\') at++;
        at = Math.Min(at + 1, text.Length);
    }

    void DoubleQuoted()
    {
        at++;
        while (at < text.Length && text[at] != '"') Quoted();
        Skip(1);
    }

    /// <summary>One character, or one variable, where quotes mean nothing.</summary>
    void Quoted()
    {
        if (text[at] == '\\') Skip(2);
        else if (text[at] == '$') Dollar(inQuotes: true);
        else at++;
    }

    void Dollar(bool inQuotes)
    {
        at++;
        if (Peek() == '(')
        {
            at++;
            Commands(')');
            Skip(1);
        }
        else if (Peek() == '{') Braced(inQuotes);
        else Look();
    }

    void Braced(bool inQuotes)
    {
        if (++depth > DeepestNesting) at = text.Length;
        Skip(1);
        if (Peek() is '#' or '!') at++;
        var name = Look();
        var sets = Peek() == '=' || (Peek() == ':' && Peek(1) == '=');
        while (at < text.Length && text[at] != '}')
        {
            if (inQuotes && text[at] != '"') Quoted();
            else Piece();
        }
        Skip(1);
        if (sets && name.Length > 0) assigned.Add(name);
        depth--;
    }

    /// <summary>The name that stands here; empty when none does.</summary>
    string Look()
    {
        var length = VariableName.Length(text.AsSpan(at));
        if (length == 0) return "";
        var (start, name) = (at, text.Substring(at, length));
        at += length;
        if (char.IsAsciiDigit(name[0])) return "";
        if (!assigned.Contains(name)) found.Add((start, name));
        return name;
    }
}
