using System.Buffers;

namespace Assistant.Language.Text;

/// <summary>
/// An immutable text with its lines. Lines end at LF; a CR before it belongs to the line break. Offsets count UTF-16 code units.
/// </summary>
public sealed class SourceText
{
    readonly string text;
    readonly int[] lineStarts;

    // Where the last question was about: most questions are about the same line as the one before. Any value is right.
    int lastLine;

    SourceText(string text, int[] lineStarts) => (this.text, this.lineStarts) = (text, lineStarts);

    public static SourceText From(string text) => new(text, LineStartsOf(text));

    public int Length => text.Length;

    public int LineCount => lineStarts.Length;

    public char this[int offset] => text[offset];

    public ReadOnlySpan<char> AsSpan(TextSpan span) => text.AsSpan(span.Start, span.Length);

    public string ToString(TextSpan span) => text.Substring(span.Start, span.Length);

    public override string ToString() => text;

    /// <summary>The line, from 0, that holds <paramref name="offset"/>.</summary>
    public int LineAt(int offset)
    {
        var line = lastLine;
        if (lineStarts[line] <= offset && (line + 1 == lineStarts.Length || offset < lineStarts[line + 1])) return line;
        var found = Array.BinarySearch(lineStarts, offset);
        return lastLine = found >= 0 ? found : ~found - 1;
    }

    public int LineStart(int line) => lineStarts[line];

    /// <summary>The line without its line break.</summary>
    public TextSpan Line(int line)
    {
        var full = LineWithBreak(line);
        var end = full.End;
        if (end > full.Start && text[end - 1] == '\n') end--;
        if (end > full.Start && end < full.End && text[end - 1] == '\r') end--;
        return TextSpan.FromBounds(full.Start, end);
    }

    /// <summary>The line with its line break; the last line has none.</summary>
    public TextSpan LineWithBreak(int line) =>
        TextSpan.FromBounds(lineStarts[line], line + 1 < lineStarts.Length ? lineStarts[line + 1] : text.Length);

    /// <summary>The first line, from <paramref name="from"/> on, that holds one of the marks; <see cref="LineCount"/> or more when none does.</summary>
    public int NextLineWith(SearchValues<string> marks, int from)
    {
        if (from >= LineCount) return from;
        var mark = text.AsSpan(LineStart(from)).IndexOfAny(marks);
        return mark < 0 ? LineCount : LineAt(LineStart(from) + mark);
    }

    /// <summary>The text after one edit. Only the lines of the edit are looked at anew.</summary>
    public SourceText With(TextChange change)
    {
        var (span, inserted) = change;
        var edited = string.Concat(text.AsSpan(0, span.Start), inserted, text.AsSpan(span.End));
        var before = LineAt(span.Start) + 1;
        var after = LineAt(span.End) + 1;
        var fresh = LineStartsOf(inserted);
        var starts = new int[before + fresh.Length - 1 + lineStarts.Length - after];
        lineStarts.AsSpan(0, before).CopyTo(starts);
        for (var i = 1; i < fresh.Length; i++) starts[before + i - 1] = fresh[i] + span.Start;
        var shift = inserted.Length - span.Length;
        var to = before + fresh.Length - 1;
        for (var i = after; i < lineStarts.Length; i++) starts[to++] = lineStarts[i] + shift;
        return new(edited, starts);
    }

    static int[] LineStartsOf(ReadOnlySpan<char> text)
    {
        var starts = new int[text.Count('\n') + 1];
        var line = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOf('\n');
            if (next < 0) break;
            at += next + 1;
            starts[++line] = at;
        }
        return starts;
    }
}
