using System.Buffers;

namespace Assistant.Language.Editing.Tokens;

/// <summary>A part of a shell script: commands with their flags, words that structure, operators, assignments, redirections, comments.</summary>
sealed partial class ShellTokens
{
    const int DeepestNesting = 50;

    static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n;&|<>()");

    readonly string text;
    readonly Paint paint;
    readonly int depth;
    readonly char close;
    readonly List<ShellHeredoc> heredocs = [];
    int at;
    int end;
    Expected expected;
    string command = "";
    int openCases;
    int openBrackets;
    bool inTest;

    /// <param name="depth">In how many other scripts this one stands.</param>
    /// <param name="close">The bracket or backtick that ends it; none when the whole text is the script.</param>
    public ShellTokens(string text, int start, int end, Paint paint, int depth = 0, char close = '\0') =>
        (this.text, at, this.end, this.paint, this.depth, this.close) = (text, start, end, paint, depth, close);

    /// <summary>What the next word is.</summary>
    enum Expected { Command, Argument, ForName, ForIn, CaseWord, CaseIn, Pattern, FunctionName }

    /// <summary>The heredocs that are announced and whose bodies do not stand in the text.</summary>
    public IReadOnlyList<ShellHeredoc> Read()
    {
        ReadToClose();
        return heredocs;
    }

    int ReadToClose()
    {
        while (at < end)
        {
            var c = text[at];
            if (c == close && openBrackets == 0 && expected != Expected.Pattern) break;
            if (IsContinuation) at += text[at + 1] == '\r' ? 3 : 2;
            else if (c == '\n') Line();
            else if (c is ' ' or '\t' or '\r') at++;
            else if (c == '#') Comment();
            else if (StartsRedirection() is > 0 and var length) Redirection(length);
            else if (c is ';' or '&' or '|' or '(' or ')') Operator();
            else Word();
        }
        return at;
    }

    bool IsContinuation =>
        text[at] == '\\' && at + 1 < end && (text[at + 1] == '\n' || (text[at + 1] == '\r' && at + 2 < end && text[at + 2] == '\n'));

    void Line()
    {
        at++;
        if (expected is not (Expected.Pattern or Expected.CaseIn) && !inTest) expected = Expected.Command;
        foreach (var heredoc in heredocs) at = HeredocTokens.Body(heredoc, text, at, end, paint, depth + 1);
        heredocs.Clear();
    }

    void Comment()
    {
        var length = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        var stop = length < 0 ? end : at + length;
        paint(at, stop, TokenType.Comment);
        at = stop;
    }

    void Operator()
    {
        var (c, start) = (text[at], at);
        var isDouble = at + 1 < end && (text[at + 1] == c && c is ';' or '&' or '|');
        at += c switch
        {
            ';' when isDouble && at + 2 < end && text[at + 2] == '&' => 3,
            ';' when at + 1 < end && text[at + 1] == '&' => 2,
            '|' when at + 1 < end && text[at + 1] == '&' => 2,
            _ => isDouble ? 2 : 1,
        };
        paint(start, at, TokenType.Operator);
        if (inTest) return;
        if (c == '(' && expected != Expected.Pattern) openBrackets++;
        if (c == ')' && expected != Expected.Pattern && openBrackets > 0) openBrackets--;
        expected = c switch
        {
            ';' when at - start > 1 && openCases > 0 => Expected.Pattern,
            '|' or '(' when expected == Expected.Pattern => Expected.Pattern,
            ')' when expected != Expected.Pattern => Expected.Argument,
            _ => Expected.Command,
        };
    }

    void Word()
    {
        var start = at;
        var literal = Literal();
        switch (expected)
        {
            case Expected.Command: Command(literal); break;
            case Expected.Argument: Argument(literal); break;
            case Expected.ForName or Expected.FunctionName:
                Take(literal, expected == Expected.ForName ? TokenType.Variable : TokenType.Function, TokenModifiers.Declaration);
                if (expected == Expected.FunctionName) Parentheses();
                expected = expected == Expected.ForName ? Expected.ForIn : Expected.Command;
                break;
            case Expected.ForIn:
                Take(literal, literal is "in" or "do" ? TokenType.Keyword : null);
                expected = literal == "do" ? Expected.Command : Expected.Argument;
                break;
            case Expected.CaseWord:
                Take(literal, null);
                expected = Expected.CaseIn;
                break;
            case Expected.CaseIn:
                Take(literal, literal == "in" ? TokenType.Keyword : null);
                openCases++;
                expected = Expected.Pattern;
                break;
            default: Pattern(literal); break;
        }
        if (at == start) at++;
    }

    void Pattern(string? literal)
    {
        if (literal == "esac") EndCase();
        else Take(literal, null);
    }

    void EndCase()
    {
        Keyword("esac");
        openCases = Math.Max(0, openCases - 1);
        expected = Expected.Argument;
    }

    void Command(string? literal)
    {
        if (literal == "esac") EndCase();
        else if (literal is not null && ShellWords.Keywords.Contains(literal)) Structure(literal);
        else if (LengthOfName() is > 0 and var name && LengthOfAssignment(name) is > 0 and var sign) Assignment(name, sign);
        else Name(literal);
    }

    void Structure(string keyword)
    {
        Keyword(keyword);
        inTest = keyword == "[[";
        command = keyword;
        expected = keyword switch
        {
            "for" or "select" => Expected.ForName,
            "case" => Expected.CaseWord,
            "function" => Expected.FunctionName,
            "fi" or "done" or "}" or "[[" => Expected.Argument,
            _ => Expected.Command,
        };
    }

    void Keyword(string keyword)
    {
        paint(at, at + keyword.Length, TokenType.Keyword);
        at += keyword.Length;
    }

    /// <summary>The name of a command, or of a function that is made here.</summary>
    void Name(string? literal)
    {
        var start = at;
        var isFunction = literal is not null && IsFunction(at + literal.Length);
        var modifiers = isFunction ? TokenModifiers.Declaration
            : literal is not null && ShellWords.Builtins.Contains(literal) ? TokenModifiers.DefaultLibrary
            : TokenModifiers.None;
        Take(literal, TokenType.Function, modifiers);
        command = text[start..at];
        expected = Expected.Argument;
        if (isFunction)
        {
            Parentheses();
            expected = Expected.Command;
        }
        else if (ShellWords.Wrappers.Contains(command) && at + 1 < end && text[at] == ' ' && text[at + 1] != '-') expected = Expected.Command;
    }

    void Argument(string? literal)
    {
        if (inTest && literal == "]]")
        {
            Keyword(literal);
            inTest = false;
        }
        else if (text[at] == '-' && literal != "-") Flag();
        else if (ShellWords.Declaring.Contains(command) && LengthOfName() is > 0 and var name)
        {
            if (LengthOfAssignment(name) is > 0 and var sign) Assignment(name, sign);
            else Take(literal, literal is null ? null : TokenType.Variable, TokenModifiers.Declaration);
        }
        else Take(literal, literal is not null && InstructionTokens.IsNumber(literal) ? TokenType.Number : null);
    }

    void Flag()
    {
        var start = at;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.' or '+')) at++;
        paint(start, at, TokenType.Parameter);
        Take(null, null);
    }

    void Assignment(int name, int sign)
    {
        paint(at, at + name, TokenType.Variable, TokenModifiers.Declaration);
        paint(at + name, at + name + sign, TokenType.Operator);
        at += name + sign;
        if (at < end && text[at] == '(') Array();
        else Take(null, TokenType.String);
    }

    /// <summary>bash's <c>NAME=(word word)</c>.</summary>
    void Array()
    {
        paint(at, ++at, TokenType.Operator);
        while (at < end && text[at] != ')')
        {
            if (WordEnds.Contains(text[at])) at++;
            else if (text[at] == close) return;
            else Take(null, TokenType.String);
        }
        if (at < end) paint(at, ++at, TokenType.Operator);
    }
}

/// <summary>A heredoc that a command announces.</summary>
/// <param name="At">Where its <c>&lt;&lt;</c> begins.</param>
/// <param name="Command">The name of the command that reads it; empty when there is none.</param>
readonly record struct ShellHeredoc(int At, string Name, bool StripsTabs, bool Expands, string Command);
