using System.Collections.Immutable;
using System.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>Reads the builder flags at the start of an instruction's arguments, as far as they go.</summary>
static class FlagReader
{
    /// <summary>The flags, and where the arguments after them begin. A bare <c>--</c> ends the flags and is dropped.</summary>
    public static (ImmutableArray<Flag> Flags, int End) Read(LogicalLine line, int at, char escape)
    {
        List<Flag>? flags = null;
        while (true)
        {
            while (at < line.Text.Length && char.IsWhiteSpace(line.Text[at])) at++;
            if (!line.Text.AsSpan(at).StartsWith("--")) return ([.. flags ?? []], at);
            var (word, equals, end) = ReadWord(line.Text, at, escape);
            if (word != "--") (flags ??= []).Add(ToFlag(line, word, at, equals, end));
            at = end;
            if (word == "--") return ([.. flags ?? []], at);
        }
    }

    /// <summary>One word without its quotes and escapes, the place of its first <c>=</c> (-1 when it has none), and its end.</summary>
    static (string Word, int EqualsAt, int End) ReadWord(string text, int at, char escape)
    {
        var word = new StringBuilder();
        var equals = -1;
        var quote = '\0';
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quote == '\0' && char.IsWhiteSpace(c)) break;
            if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c != escape)
            {
                if (c == '=' && equals < 0) equals = at;
                word.Append(c);
            }
            else if (at + 1 < text.Length) word.Append(text[++at]);
        }
        return (word.ToString(), equals, at);
    }

    static Flag ToFlag(LogicalLine line, string word, int start, int equals, int end)
    {
        var span = line.ToSource(start, end);
        if (equals < 0) return new(span, word[2..], span, null);
        var cut = word.IndexOf('=');
        var value = word[(cut + 1)..];
        var verbatim = line.Text.AsSpan(equals + 1, end - equals - 1).SequenceEqual(value);
        return new(
            span,
            word[2..cut],
            line.ToSource(start, equals),
            new(line.ToSource(equals + 1, end), value, verbatim ? equals + 1 : -1));
    }
}
