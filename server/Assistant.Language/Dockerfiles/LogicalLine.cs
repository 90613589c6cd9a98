using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// The text of one instruction after its continuations are joined, with the way back to where each character stands. Source
/// offsets count from the start of the instruction's first line.
/// </summary>
sealed class LogicalLine
{
    readonly (int At, int Source)[] segments;

    LogicalLine(string text, (int At, int Source)[] segments) => (Text, this.segments) = (text, segments);

    public string Text { get; }

    /// <summary>The source offset of a character of the joined text.</summary>
    public int ToSource(int at)
    {
        var (start, source) = segments[SegmentOf(at)];
        return source + at - start;
    }

    /// <summary>The source span of a part of the joined text. It may contain continuations but never begins or ends with one.</summary>
    public TextSpan ToSource(int start, int end) =>
        start >= end ? new(ToSource(start), 0) : TextSpan.FromBounds(ToSource(start), ToSource(end - 1) + 1);

    /// <summary>The place in the joined text for a source offset; one in a continuation is where the next line begins.</summary>
    public int FromSource(int source)
    {
        var segment = segments.Length - 1;
        while (segment > 0 && segments[segment].Source > source) segment--;
        var at = segments[segment].At + Math.Max(0, source - segments[segment].Source);
        return Math.Min(at, segment + 1 < segments.Length ? segments[segment + 1].At : Text.Length);
    }

    /// <summary>The source of the beginning of a part of the joined text, as far as it stands on one line.</summary>
    public TextSpan FirstPiece(int start, int end)
    {
        var segment = SegmentOf(start);
        var next = segment + 1 < segments.Length ? Math.Min(end, segments[segment + 1].At) : end;
        return new(segments[segment].Source + start - segments[segment].At, next - start);
    }

    public Word Word(int start, int end) => new(ToSource(start, end), Text[start..end], start);

    int SegmentOf(int at)
    {
        var (low, high) = (0, segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].At <= at) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>Joins the pieces of the source that remain when continuations and comments are taken out.</summary>
    public sealed class Builder(SourceText source, int origin)
    {
        readonly List<TextSpan> pieces = [];

        public void Add(TextSpan piece) => pieces.Add(piece);

        public LogicalLine Build()
        {
            if (pieces.Count == 1) return new(source.ToString(pieces[0]), [(0, pieces[0].Start - origin)]);
            var text = new System.Text.StringBuilder();
            var segments = new List<(int, int)>();
            foreach (var piece in pieces)
            {
                segments.Add((text.Length, piece.Start - origin));
                text.Append(source.AsSpan(piece));
            }
            return new(text.ToString(), [.. segments]);
        }
    }
}
