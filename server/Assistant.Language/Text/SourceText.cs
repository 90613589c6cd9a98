using System.Buffers;
using System.Text;

namespace Assistant.Language.Text;

/// <summary>
/// An immutable text with its lines. Lines end at LF; a CR before it belongs to the line break. Offsets count UTF-16 code units.
/// It lies in blocks of whole lines, and an edit makes anew only the block that it touches.
/// </summary>
public sealed class SourceText
{
    readonly TextBlock[] blocks;

    // Of each block.
    readonly int[] starts;
    readonly int[] firstLines;

    string? whole;

    // Where the last question was about: most questions are about the same block as the one before. Any value is right.
    int lastBlock;

    SourceText(TextBlock[] blocks)
    {
        (this.blocks, starts, firstLines) = (blocks, new int[blocks.Length], new int[blocks.Length]);
        for (var i = 0; i < blocks.Length; i++)
        {
            (starts[i], firstLines[i]) = (Length, LineCount);
            Length += blocks[i].Length;
            LineCount += blocks[i].LineBreaks;
        }
        LineCount++;
    }

    public static SourceText From(string text) => new([.. TextBlock.Cut(text)]) { whole = text };

    public int Length { get; }

    public int LineCount { get; }

    public char this[int offset]
    {
        get
        {
            var block = BlockAt(offset);
            return blocks[block].AsSpan()[offset - starts[block]];
        }
    }

    /// <summary>A look at the text itself within a line, and within most others; a copy where the span goes over the end of a block.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span)
    {
        var block = BlockAt(span.Start);
        var from = span.Start - starts[block];
        return from + span.Length <= blocks[block].Length ? blocks[block].AsSpan().Slice(from, span.Length) : ToString(span);
    }

    public string ToString(TextSpan span)
    {
        var block = BlockAt(span.Start);
        var from = span.Start - starts[block];
        if (from + span.Length <= blocks[block].Length) return blocks[block].AsSpan().Slice(from, span.Length).ToString();
        var copy = new StringBuilder(span.Length).Append(blocks[block].AsSpan()[from..]);
        while (copy.Length < span.Length)
        {
            var next = blocks[++block].AsSpan();
            copy.Append(next[..Math.Min(next.Length, span.Length - copy.Length)]);
        }
        return copy.ToString();
    }

    public override string ToString() => whole ??= ToString(new TextSpan(0, Length));

    /// <summary>The line, from 0, that holds <paramref name="offset"/>.</summary>
    public int LineAt(int offset)
    {
        var block = BlockAt(offset);
        return firstLines[block] + blocks[block].LineAt(offset - starts[block]);
    }

    public int LineStart(int line)
    {
        var block = BlockOf(line);
        return starts[block] + blocks[block].LineStart(line - firstLines[block]);
    }

    /// <summary>The line without its line break.</summary>
    public TextSpan Line(int line)
    {
        var full = LineWithBreak(line);
        var characters = AsSpan(full);
        if (characters is not [.., '\n']) return full;
        return full with { Length = characters is [.., '\r', '\n'] ? full.Length - 2 : full.Length - 1 };
    }

    /// <summary>The line with its line break; the last line has none.</summary>
    public TextSpan LineWithBreak(int line)
    {
        var block = BlockOf(line);
        var local = line - firstLines[block];
        var end = line + 1 < LineCount ? blocks[block].LineStart(local + 1) : blocks[block].Length;
        return TextSpan.FromBounds(starts[block] + blocks[block].LineStart(local), starts[block] + end);
    }

    /// <summary>The first line, from <paramref name="from"/> on, that holds one of the marks; <see cref="LineCount"/> or more when none does.</summary>
    public int NextLineWith(SearchValues<string> marks, int from)
    {
        if (from >= LineCount) return from;
        for (var block = BlockOf(from); block < blocks.Length; block++)
            if (blocks[block].NextLineWith(marks, from - firstLines[block]) is { } line) return firstLines[block] + line;
        return LineCount;
    }

    /// <summary>The text after one edit.</summary>
    public SourceText With(TextChange change)
    {
        var (span, inserted) = change;
        var (first, last) = (BlockAt(span.Start), BlockAt(span.End));
        var head = blocks[first].AsSpan()[..(span.Start - starts[first])];
        var tail = blocks[last].AsSpan()[(span.End - starts[last])..];
        return new([.. blocks.AsSpan(0, first), .. TextBlock.Cut(string.Concat(head, inserted, tail)), .. blocks.AsSpan(last + 1)]);
    }

    /// <summary>What stands from the offset on in one piece.</summary>
    internal ReadOnlySpan<char> PieceFrom(int offset)
    {
        var block = BlockAt(offset);
        return blocks[block].AsSpan()[(offset - starts[block])..];
    }

    /// <summary>What stands in front of the offset, which is above 0, in one piece.</summary>
    internal ReadOnlySpan<char> PieceBefore(int offset)
    {
        var block = BlockAt(offset - 1);
        return blocks[block].AsSpan()[..(offset - starts[block])];
    }

    int BlockAt(int offset)
    {
        var block = lastBlock;
        if (starts[block] <= offset && (block + 1 == starts.Length || offset < starts[block + 1])) return block;
        return lastBlock = LastUpTo(starts, offset);
    }

    int BlockOf(int line)
    {
        var block = lastBlock;
        if (firstLines[block] <= line && (block + 1 == firstLines.Length || line < firstLines[block + 1])) return block;
        return lastBlock = LastUpTo(firstLines, line);
    }

    internal static int LastUpTo(int[] ascending, int value)
    {
        var found = Array.BinarySearch(ascending, value);
        return found >= 0 ? found : ~found - 1;
    }
}
