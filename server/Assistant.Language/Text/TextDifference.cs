namespace Assistant.Language.Text;

/// <summary>How many characters two texts share at their start, and of the rest how many at their end.</summary>
readonly record struct TextDifference(int Before, int After)
{
    /// <summary>The blocks that the texts have in common are not looked at.</summary>
    public static TextDifference Between(SourceText old, SourceText edited)
    {
        var most = Math.Min(old.Length, edited.Length);
        var before = SameAtStart(old, edited, most);
        return new(before, SameAtEnd(old, edited, most - before));
    }

    static int SameAtStart(SourceText old, SourceText edited, int most)
    {
        var same = 0;
        while (same < most)
        {
            var left = old.PieceFrom(same);
            var right = edited.PieceFrom(same);
            var length = Math.Min(left.Length, right.Length);
            var found = left[..length] == right[..length] ? length : left[..length].CommonPrefixLength(right[..length]);
            same += found;
            if (found < length) break;
        }
        return same;
    }

    static int SameAtEnd(SourceText old, SourceText edited, int most)
    {
        var same = 0;
        while (same < most)
        {
            var left = old.PieceBefore(old.Length - same);
            var right = edited.PieceBefore(edited.Length - same);
            var length = Math.Min(most - same, Math.Min(left.Length, right.Length));
            var found = SameAtEnd(left[^length..], right[^length..]);
            same += found;
            if (found < length) break;
        }
        return same;
    }

    static int SameAtEnd(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left == right || left.SequenceEqual(right)) return left.Length;
        var same = 0;
        while (left[^(same + 1)] == right[^(same + 1)]) same++;
        return same;
    }
}
