using System.Buffers;

namespace Assistant.Language.Text;

/// <summary>
/// Some whole lines of a text: a piece of a string that is never changed, so that the texts before and after an edit share it. Only the
/// last block of a text may end without a line break.
/// </summary>
sealed class TextBlock
{
    /// <summary>In characters, to which the rest of a line comes; so much is copied for an edit.</summary>
    const int Usual = 4096;

    readonly string text;
    readonly int from;

    // Counted from the start of the block; also the one behind its last line break.
    readonly int[] lineStarts;

    // Of the marks that were looked for so far.
    MarkedLines? marked;

    TextBlock(string text, int from, int length)
    {
        (this.text, this.from, Length) = (text, from, length);
        lineStarts = LineStartsOf(AsSpan());
    }

    public int Length { get; }

    public int LineBreaks => lineStarts.Length - 1;

    public static IEnumerable<TextBlock> Cut(string text)
    {
        var at = 0;
        while (text.Length - at > 2 * Usual && text.IndexOf('\n', at + Usual) is >= 0 and var end && end + 1 < text.Length)
        {
            yield return new(text, at, end + 1 - at);
            at = end + 1;
        }
        yield return new(text, at, text.Length - at);
    }

    public ReadOnlySpan<char> AsSpan() => text.AsSpan(from, Length);

    public int LineStart(int line) => lineStarts[line];

    public int LineAt(int offset) => SourceText.LastUpTo(lineStarts, offset);

    /// <summary>The first line from the given one on that holds one of the marks. A block is looked through once for the same marks.</summary>
    public int? NextLineWith(SearchValues<string> marks, int line)
    {
        var known = marked;
        while (known is not null && !ReferenceEquals(known.Marks, marks)) known = known.Next;
        known ??= marked = new(marks, [.. LinesWith(marks)], marked);
        foreach (var found in known.Lines) if (found >= line) return found;
        return null;
    }

    IEnumerable<int> LinesWith(SearchValues<string> marks)
    {
        for (var line = 0; line < lineStarts.Length; line++)
        {
            var mark = AsSpan()[lineStarts[line]..].IndexOfAny(marks);
            if (mark < 0) yield break;
            yield return line = LineAt(lineStarts[line] + mark);
        }
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

    sealed record MarkedLines(SearchValues<string> Marks, int[] Lines, MarkedLines? Next);
}
