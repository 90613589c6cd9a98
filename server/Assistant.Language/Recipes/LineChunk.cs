using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>
/// Some logical lines of a region that follow each other. Its offsets count from the start of its first physical line, so that it serves as
/// long as its own lines stay the same: an edit makes anew only the chunk that it touches, and what was found out of the others is kept.
/// </summary>
sealed class LineChunk
{
    /// <summary>In logical lines.</summary>
    const int Usual = 64;

    LineChunk(ImmutableArray<LineSyntax> lines, ImmutableArray<int> starts)
    {
        (Lines, Starts) = (lines, starts);
        foreach (var line in lines)
        {
            Reach = Math.Max(Reach, LineCount + line.Reach);
            LineCount += line.LineCount;
            if (line.Kind != LineKind.Blank) WrittenCount += 1 + line.Behind.Length;
            if (line.Kind == LineKind.Heading) Heading = line.Text;
            (addedDepth, leastDepth) = (addedDepth + line.Block.Depth, Math.Max(leastDepth + line.Block.Depth, 0));
        }
    }

    // What the depth above becomes: so much is added, and it is at least so much.
    readonly int addedDepth;
    readonly int leastDepth;

    public ImmutableArray<LineSyntax> Lines { get; }

    /// <summary>Where each of <see cref="Lines"/> begins.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>How many physical lines it takes.</summary>
    public int LineCount { get; }

    /// <summary>How many physical lines, from its first, were looked at to read it.</summary>
    public int Reach { get; }

    /// <summary>How many <see cref="Written"/> are.</summary>
    public int WrittenCount { get; }

    /// <summary>The name of its last heading; null when it has none.</summary>
    public string? Heading { get; }

    /// <summary>The lines that are not blank, each with the commands behind its operators, and where they begin.</summary>
    public IEnumerable<(LineSyntax Line, int Start)> Written
    {
        get
        {
            for (var i = 0; i < Lines.Length; i++)
            {
                if (Lines[i].Kind == LineKind.Blank) continue;
                yield return (Lines[i], Starts[i]);
                foreach (var behind in Lines[i].Behind) yield return (behind, Starts[i]);
            }
        }
    }

    /// <summary>What was found out of its lines alone.</summary>
    public KnownFacts Facts { get; } = new();

    /// <summary>How many blocks of the shell are open behind it when so many are in front of it.</summary>
    public int DepthBehind(int depth) => Math.Max(depth + addedDepth, leastDepth);

    /// <summary>Parts lines that follow each other into chunks.</summary>
    /// <param name="first">The physical line of the region that the first begins with.</param>
    public static IEnumerable<LineChunk> Cut(IReadOnlyList<LineSyntax> lines, Region region, int first)
    {
        for (int from = 0, count; from < lines.Count; from += count)
        {
            count = lines.Count - from > 2 * Usual ? Usual : lines.Count - from;
            var origin = region.StartOf(first);
            var starts = new int[count];
            for (var i = 0; i < count; i++)
            {
                starts[i] = region.StartOf(first) - origin;
                first += lines[from + i].LineCount;
            }
            yield return new([.. lines.Skip(from).Take(count)], [.. starts]);
        }
    }
}
