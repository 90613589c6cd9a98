using System.Collections.Immutable;
using System.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// Expands variables and takes quotes away the way the builder does it. It resembles a shell but is none: commands, arithmetic and
/// most modifiers do not exist, and patterns know only <c>*</c> and <c>?</c>.
/// </summary>
public sealed class Expander
{
    const char End = '\uFFFF';

    readonly string text;
    readonly char escape;
    readonly ExpansionOptions options;
    readonly Func<string, string?> valueOf;
    readonly ImmutableArray<VariableReference>.Builder variables = ImmutableArray.CreateBuilder<VariableReference>();
    bool keepEscapes;
    int at;
    string? error;

    Expander(string text, char escape, Func<string, string?> valueOf, ExpansionOptions options)
    {
        (this.text, this.escape, this.options, this.valueOf) = (text, escape, options, valueOf);
        keepEscapes = options.HasFlag(ExpansionOptions.KeepEscapes);
    }

    /// <param name="escape">The escape character of the file: a backslash or a backtick.</param>
    /// <param name="valueOf">The value of a variable, null when it is not set.</param>
    public static Expansion Expand(string text, char escape, Func<string, string?> valueOf, ExpansionOptions options = ExpansionOptions.None)
    {
        if (text.AsSpan().IndexOfAny("$'\"<") < 0 && !text.Contains(escape) && (options.HasFlag(ExpansionOptions.Whole) || !HasBlank(text)))
            return new(text, text.Length > 0 ? [new(text, 0, text.Length)] : [], [], null);
        var expander = new Expander(text, escape, valueOf, options);
        var words = options.HasFlag(ExpansionOptions.Whole) ? null : new ExpandedWordList();
        var value = expander.Until(End, expander.keepEscapes, words);
        return expander.error is null
            ? new(value, words?.Finish(text.Length) ?? [], expander.variables.DrainToImmutable(), null)
            : new("", [], expander.variables.DrainToImmutable(), expander.error);
    }

    static bool HasBlank(string text)
    {
        foreach (var c in text)
            if (char.IsWhiteSpace(c)) return true;
        return false;
    }

    char Peek() => at < text.Length ? text[at] : End;

    string Until(char stop, bool rawEscapes, ExpandedWordList? words = null)
    {
        var outer = keepEscapes;
        keepEscapes = rawEscapes;
        var result = new StringBuilder();
        while (at < text.Length && error is null && text[at] != stop) Step(result, words);
        keepEscapes = outer;
        if (stop == End || error is not null) return result.ToString();
        if (at < text.Length) at++;
        else Fail($"unexpected end of statement while looking for matching {stop}");
        return result.ToString();
    }

    void Step(StringBuilder result, ExpandedWordList? words)
    {
        var start = at;
        var hasQuotes = !options.HasFlag(ExpansionOptions.PlainQuotes);
        var special = text[at] switch
        {
            '$' => Dollar(),
            '<' => PossibleHeredoc(),
            '\'' when hasQuotes => SingleQuoted(),
            '"' when hasQuotes => DoubleQuoted(),
            _ => null,
        };
        if (special is null)
        {
            Plain(result, words);
            return;
        }
        result.Append(special);
        if (text[start] == '$') words?.AddSplit(special, start);
        else words?.Add(special, start);
    }

    void Plain(StringBuilder result, ExpandedWordList? words)
    {
        var start = at;
        var c = text[at++];
        if (c != escape)
        {
            result.Append(c);
            words?.AddSplit(c, start);
            return;
        }
        if (keepEscapes)
        {
            result.Append(c);
            words?.Add(c, start);
        }
        if (at == text.Length) return;
        var escaped = text[at++];
        result.Append(escaped);
        words?.Add(escaped, start);
    }

    /// <summary>Blanks after <c>&lt;&lt;</c> belong to the same word, so that <c>&lt;&lt; EOF</c> is one.</summary>
    string PossibleHeredoc()
    {
        var start = at++;
        if (Peek() != '<') return "<";
        at++;
        while (Peek() is ' ' or '\t' or '\r') at++;
        return text[start..at];
    }

    string SingleQuoted()
    {
        var close = text.IndexOf('\'', at + 1);
        if (close < 0) return Fail("unexpected end of statement while looking for matching single-quote");
        var quoted = options.HasFlag(ExpansionOptions.KeepQuotes) ? text[at..(close + 1)] : text[(at + 1)..close];
        at = close + 1;
        return quoted;
    }

    string DoubleQuoted()
    {
        var result = new StringBuilder();
        if (options.HasFlag(ExpansionOptions.KeepQuotes)) result.Append('"');
        for (at++; error is null;)
        {
            var c = Peek();
            if (c == End) return Fail("unexpected end of statement while looking for matching double-quote");
            if (c == '$')
            {
                result.Append(Dollar());
                continue;
            }
            at++;
            if (c == '"')
            {
                if (options.HasFlag(ExpansionOptions.KeepQuotes)) result.Append('"');
                return result.ToString();
            }
            if (c == escape)
            {
                if (keepEscapes) result.Append(c);
                if (Peek() == End) continue;
                if (Peek() == '"' || Peek() == '$' || Peek() == escape) c = text[at++];
            }
            result.Append(c);
        }
        return "";
    }

    string Dollar()
    {
        var start = at++;
        if (Peek() != '{')
        {
            var plain = Name();
            return plain.Length == 0 ? "$" : LookUp(plain, start, start + 1, "", out _) ?? Unset(start);
        }
        at++;
        if (Peek() == End) return Fail("syntax error: missing '}'");
        if (Peek() is '{' or '}' or ':') return Fail("syntax error: bad substitution");
        var nameStart = at;
        var name = Name();
        var modifier = Modifier();
        return modifier switch
        {
            "}" => LookUp(name, start, nameStart, "", out _) ?? Unset(start),
            "/" or "//" => Replaced(name, start, nameStart, modifier),
            "-" or ":-" or "+" or ":+" or "?" or ":?" or "#" or "%" => Substituted(name, start, nameStart, modifier),
            "" => Fail("syntax error: missing '}'"),
            [':', not ('#' or '%')] => Unsupported(name, start, nameStart, modifier),
            _ => Fail($"unsupported modifier ({modifier}) in substitution"),
        };
    }

    /// <summary>A name of letters, digits and underscores; or digits alone; or one special character of the shell.</summary>
    string Name()
    {
        var start = at;
        if (char.IsDigit(Peek()))
        {
            while (char.IsDigit(Peek())) at++;
        }
        else if (Peek() is '@' or '*' or '#' or '?' or '-' or '$' or '!') at++;
        else
        {
            while (char.IsLetterOrDigit(Peek()) || Peek() == '_') at++;
        }
        return text[start..at];
    }

    string Modifier()
    {
        if (Peek() == End) return "";
        var first = text[at++];
        var two = first == ':' || (first == '/' && Peek() == '/');
        return two && Peek() != End ? $"{first}{text[at++]}" : $"{first}";
    }

    /// <summary>The builder reads the operand and looks the variable up before it refuses the modifier.</summary>
    string Unsupported(string name, int start, int nameStart, string modifier)
    {
        Operand(rawEscapes: false);
        if (error is null) LookUp(name, start, nameStart, modifier, out _);
        return Fail($"unsupported modifier ({modifier}) in substitution");
    }

    string Operand(bool rawEscapes)
    {
        var operand = Until('}', rawEscapes);
        if (error is not null && at >= text.Length) error = "syntax error: missing '}'";
        return operand;
    }

    string Substituted(string name, int start, int nameStart, string modifier)
    {
        var operand = Operand(rawEscapes: modifier is "#" or "%");
        if (error is not null) return "";
        var value = LookUp(name, start, nameStart, modifier, out var isSet);
        if (!isSet && options.HasFlag(ExpansionOptions.KeepUnset)) return Unset(start);
        var missing = !isSet || (modifier[0] == ':' && value!.Length == 0);
        return modifier[^1] switch
        {
            '-' => missing ? operand : value!,
            '+' => missing ? "" : operand,
            '?' when missing => Fail($"{name}: {(operand.Length > 0 ? operand : isSet ? "is not allowed to be empty" : "is not allowed to be unset")}"),
            '?' => value!,
            _ => Trimmed(value ?? "", modifier[0], operand),
        };
    }

    string Trimmed(string value, char side, string pattern)
    {
        var greedy = pattern.Length > 0 && pattern[0] == side;
        if (greedy) pattern = pattern[1..];
        if (!GlobPattern.TryParse(pattern, out var glob)) return Fail($"invalid pattern ({pattern}) in substitution");
        return side == '#' ? glob.TrimStart(value, greedy) : glob.TrimEnd(value, greedy);
    }

    string Replaced(string name, int start, int nameStart, string modifier)
    {
        var pattern = Until('/', rawEscapes: true);
        if (error is not null && at >= text.Length) error = "syntax error: missing '/' in ${}";
        if (error is not null) return "";
        var replacement = Operand(rawEscapes: true);
        if (error is not null) return "";
        var value = LookUp(name, start, nameStart, modifier, out var isSet);
        if (!isSet && options.HasFlag(ExpansionOptions.KeepUnset)) return Unset(start);
        if (!GlobPattern.TryParse(pattern, out var glob)) return Fail($"invalid pattern ({pattern}) in substitution");
        return glob.Replace(value ?? "", replacement, all: modifier == "//");
    }

    string? LookUp(string name, int start, int nameStart, string modifier, out bool isSet)
    {
        var value = valueOf(name);
        isSet = value is not null;
        variables.Add(new(name, start, at, nameStart, modifier, isSet));
        return value;
    }

    string Unset(int start) => options.HasFlag(ExpansionOptions.KeepUnset) ? text[start..at] : "";

    string Fail(string message)
    {
        error ??= message;
        return "";
    }
}
