using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>The logical lines of a region.</summary>
/// <param name="FirstLine">The document's line that is the region's first.</param>
sealed record RegionSyntax(Region Region, int FirstLine, bool HasPrompts, ImmutableArray<LineChunk> Chunks)
{
    public static RegionSyntax Read(SourceText text, Region region)
    {
        var lines = new List<LineSyntax>();
        var hasPrompts = FindPrompts(text, region);
        var reader = new LineReader(text, region, hasPrompts);
        for (var line = 0; line < region.Lines.Count; line += lines[^1].LineCount) lines.Add(reader.Read(line, HereDocument(lines)));
        return new(region, FirstLineOf(text, region), hasPrompts, [.. LineChunk.Cut(lines, region, 0)]);
    }

    /// <summary>What is left of the region, which begins as it did, after an edit: only the lines that the edit reaches are read, and the chunks beside them are the same objects.</summary>
    public RegionSyntax With(SourceText text, Region region, LinesKept kept)
    {
        var first = FirstLineOf(text, region);
        var count = region.Lines.Count;
        var before = Math.Clamp(kept.Before - first, 0, count);
        var behind = Math.Clamp(kept.From - first, 0, count);
        var endsAlike = first + count + kept.Moved(first + count) == FirstLine + Region.Lines.Count;
        if (endsAlike && (before == count || behind == 0)) return this with { Region = region, FirstLine = first };
        var hasPrompts = FindPrompts(text, region);
        if (hasPrompts != HasPrompts) return Read(text, region);

        var old = new LineCursor(Chunks, 0, 0, 0);
        while (old.Line is not null && old.PhysicalLine + Chunks[old.Chunk].Reach <= before) old = old.From(old.PhysicalLine + Chunks[old.Chunk].LineCount);
        var (above, start) = (Chunks[..old.Chunk], old.PhysicalLine);
        var lines = new List<LineSyntax>();
        for (; old.Line is { } whole && old.PhysicalLine + whole.Reach <= before; old = old.Next()) lines.Add(whole);

        var reader = new LineReader(text, region, hasPrompts);
        for (var line = old.PhysicalLine; ; line += lines[^1].LineCount)
        {
            var hereDocument = lines.Count > 0 ? HereDocument(lines) : above is [.., var last] ? HereDocument(last.Lines) : null;
            if (line >= behind && endsAlike)
            {
                var target = first + line + kept.Moved(first + line) - FirstLine;
                old = old.From(target);
                if (old.PhysicalLine == target && (old.Line is null || old.Line.HereDocument == hereDocument)) break;
            }
            if (line >= count)
            {
                old = new(Chunks, Chunks.Length, 0, 0);
                break;
            }
            lines.Add(reader.Read(line, hereDocument));
        }
        for (; old.Index > 0; old = old.Next()) lines.Add(old.Line!);
        return new(region, first, hasPrompts, [.. above, .. LineChunk.Cut(lines, region, start), .. Chunks.AsSpan()[old.Chunk..]]);
    }

    static bool FindPrompts(SourceText text, Region region)
    {
        if (region.Kind != RegionKind.Fence) return false;
        foreach (var line in region.Lines)
            if (region.PromptAt(text.AsSpan(line).TrimStart()) > 0) return true;
        return false;
    }

    static int FirstLineOf(SourceText text, Region region) => region.Lines.Count == 0 ? 0 : text.LineAt(region.Lines[0].Start);

    static string? HereDocument(IReadOnlyList<LineSyntax> above) => above.Count == 0 ? null : above[^1].Block.HereDocument;
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
