using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// Reads the JSON form of an instruction. The builder is strict: the whole rest of the line must be one JSON array, or it is no
/// JSON at all and another form is tried, silently.
/// </summary>
static class JsonWords
{
    /// <summary>The strings of the array and whether it holds nothing else; null when the text is not a JSON array.</summary>
    public static (ImmutableArray<Word> Words, bool OnlyStrings)? Read(LogicalLine line, int start, int end)
    {
        if (start >= end || line.Text[start] != '[') return null;
        var scanner = new Scanner(line, end) { At = start };
        return scanner.Array(0, out var words, out var onlyStrings) && scanner.AtEnd() ? (words, onlyStrings) : null;
    }

    /// <remarks>Each method moves past what it reads and tells whether it was valid.</remarks>
    ref struct Scanner(LogicalLine line, int end)
    {
        const int DeepestNesting = 1000;

        readonly string text = line.Text;

        public int At;

        public bool AtEnd()
        {
            SkipBlanks();
            return At == end;
        }

        public bool Array(int depth, out ImmutableArray<Word> words, out bool onlyStrings)
        {
            var found = ImmutableArray.CreateBuilder<Word>();
            (words, onlyStrings) = ([], true);
            At++;
            SkipBlanks();
            if (Take(']')) return true;
            do
            {
                SkipBlanks();
                var start = At;
                if (Peek() != '"') onlyStrings = false;
                if (!Value(depth + 1, out var value)) return false;
                if (value is not null) found.Add(ToWord(start, value));
                SkipBlanks();
            }
            while (Take(','));
            words = found.DrainToImmutable();
            return Take(']');
        }

        readonly Word ToWord(int start, string value)
        {
            var verbatim = text.AsSpan(start + 1, At - start - 2).SequenceEqual(value);
            return new(line.ToSource(start, At), value, verbatim ? start + 1 : -1);
        }

        /// <param name="value">The string that was read; null when it is another kind of value.</param>
        bool Value(int depth, out string? value)
        {
            value = null;
            return Peek() switch
            {
                '"' => String(out value),
                '[' => depth < DeepestNesting && Array(depth, out _, out _),
                '{' => depth < DeepestNesting && Object(depth),
                't' => Take("true"),
                'f' => Take("false"),
                'n' => Take("null"),
                _ => Number(),
            };
        }

        bool Object(int depth)
        {
            At++;
            SkipBlanks();
            if (Take('}')) return true;
            do
            {
                SkipBlanks();
                if (Peek() != '"' || !String(out _)) return false;
                SkipBlanks();
                if (!Take(':')) return false;
                SkipBlanks();
                if (!Value(depth + 1, out _)) return false;
                SkipBlanks();
            }
            while (Take(','));
            return Take('}');
        }

        bool String(out string? value)
        {
            value = null;
            var result = new StringBuilder();
            for (At++; At < end; At++)
            {
                var c = text[At];
                if (c == '"')
                {
                    At++;
                    value = result.ToString();
                    return true;
                }
                if (c < ' ') return false;
                if (c != '\\') result.Append(c);
                else if (!Escape(result)) return false;
            }
            return false;
        }

        bool Escape(StringBuilder result)
        {
            At++;
            var c = Peek();
            if (c == 'u')
            {
                if (At + 4 >= end || !ushort.TryParse(text.AsSpan(At + 1, 4), NumberStyles.AllowHexSpecifier, null, out var code)) return false;
                result.Append((char)code);
                At += 4;
                return true;
            }
            var plain = c switch { '"' or '\\' or '/' => c, 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
            result.Append(plain);
            return plain != '\0';
        }

        bool Number()
        {
            Take('-');
            if (!Take('0') && !Digits()) return false;
            if (Take('.') && !Digits()) return false;
            if (!Take('e') && !Take('E')) return true;
            if (!Take('+')) Take('-');
            return Digits();
        }

        bool Digits()
        {
            var start = At;
            while (char.IsAsciiDigit(Peek())) At++;
            return At > start;
        }

        void SkipBlanks()
        {
            while (Peek() is ' ' or '\t' or '\r' or '\n') At++;
        }

        bool Take(char c)
        {
            if (Peek() != c || At >= end) return false;
            At++;
            return true;
        }

        bool Take(string word)
        {
            if (!text.AsSpan(At, end - At).StartsWith(word)) return false;
            At += word.Length;
            return true;
        }

        readonly char Peek() => At < end ? text[At] : '\0';
    }
}
