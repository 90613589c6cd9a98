using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>The logical lines of a region.</summary>
/// <param name="FirstLine">The document's line that is the region's first.</param>
sealed record RegionSyntax(Region Region, int FirstLine, bool HasPrompts, ImmutableArray<LineSyntax> Lines)
{
    public static RegionSyntax Read(SourceText text, Region region)
    {
        var lines = ImmutableArray.CreateBuilder<LineSyntax>();
        var hasPrompts = FindPrompts(text, region);
        var reader = new LineReader(text, region, hasPrompts);
        for (var line = 0; line < region.Lines.Count; line += lines[^1].LineCount) lines.Add(reader.Read(line, HereDocument(lines)));
        return new(region, FirstLineOf(text, region), hasPrompts, lines.DrainToImmutable());
    }

    /// <summary>What is left of the region, which begins as it did, after an edit: only the lines that the edit reaches are read.</summary>
    public RegionSyntax With(SourceText text, Region region, LinesKept kept)
    {
        var first = FirstLineOf(text, region);
        var count = region.Lines.Count;
        var before = Math.Clamp(kept.Before - first, 0, count);
        var behind = Math.Clamp(kept.From - first, 0, count);
        var endsAlike = first + count + kept.Moved(first + count) == FirstLine + Region.Lines.Count;
        var hasPrompts = before == count && endsAlike || behind == 0 && endsAlike ? HasPrompts : FindPrompts(text, region);
        if (hasPrompts != HasPrompts) return Read(text, region);

        var lines = ImmutableArray.CreateBuilder<LineSyntax>(Lines.Length);
        var (line, old, oldLine) = (0, 0, 0);
        for (; old < Lines.Length && line + Lines[old].Reach <= before; old++)
        {
            lines.Add(Lines[old]);
            line += Lines[old].LineCount;
        }
        oldLine = line;
        var reader = new LineReader(text, region, hasPrompts);
        while (line < count)
        {
            if (line >= behind && endsAlike)
            {
                var target = first + line + kept.Moved(first + line) - FirstLine;
                while (old < Lines.Length && oldLine < target) oldLine += Lines[old++].LineCount;
                if (old < Lines.Length && oldLine == target && Lines[old].HereDocument == HereDocument(lines))
                {
                    lines.AddRange(Lines.AsSpan()[old..]);
                    break;
                }
            }
            lines.Add(reader.Read(line, HereDocument(lines)));
            line += lines[^1].LineCount;
        }
        return new(region, first, hasPrompts, lines.DrainToImmutable());
    }

    static bool FindPrompts(SourceText text, Region region)
    {
        if (region.Kind != RegionKind.Fence) return false;
        foreach (var line in region.Lines)
            if (region.PromptAt(text.AsSpan(line).TrimStart()) > 0) return true;
        return false;
    }

    static int FirstLineOf(SourceText text, Region region) => region.Lines.Count == 0 ? 0 : text.LineAt(region.Lines[0].Start);

    static string? HereDocument(ImmutableArray<LineSyntax>.Builder above) => above.Count == 0 ? null : above[^1].Block.HereDocument;
}

/// <summary>Which whole lines of an edited text are those of the text before.</summary>
/// <param name="Before">The first of those lines that the edit touches: the lines above it are kept.</param>
/// <param name="From">The first line below the edit that is kept.</param>
/// <param name="Difference">How many lines fewer the text has now.</param>
readonly record struct LinesKept(int Before, int From, int Difference)
{
    public static LinesKept Between(SourceText old, SourceText edited)
    {
        var (before, after) = TextDifference.Between(old, edited);
        return new(edited.LineAt(before), edited.LineAt(edited.Length - after) + 1, old.LineCount - edited.LineCount);
    }

    /// <summary>True for a line that the edit left alone.</summary>
    public bool Holds(int line) => line < Before || line >= From;

    /// <summary>How far up the line stood before the edit.</summary>
    public int Moved(int line) => line >= From ? Difference : 0;
}
