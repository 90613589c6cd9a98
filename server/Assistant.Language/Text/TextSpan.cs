namespace Assistant.Language.Text;

/// <summary>A run of UTF-16 code units in a document: offsets from 0, <paramref name="Length"/> of 0 or more.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True when a cursor at <paramref name="offset"/> stands in the span or touches either end of it.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Overlaps(TextSpan other) => Start <= other.End && other.Start <= End;

    internal TextSpan Moved(int by) => this with { Start = Start + by };

    public override string ToString() => $"[{Start}..{End})";
}

/// <summary>One edit: what stands in <paramref name="Span"/> is replaced by <paramref name="NewText"/>.</summary>
public readonly record struct TextChange(TextSpan Span, string NewText);
