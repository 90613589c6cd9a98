using System.Collections;
using System.Collections.Immutable;

namespace Assistant.Language.Recipes;

/// <summary>
/// The lines of a recipe in the order of the text. They are given their places when somebody asks for them, so that an edit does not pay for
/// all the lines below it.
/// </summary>
public sealed class RecipeLines : IReadOnlyList<RecipeLine>
{
    // Where the last question was about: most questions are about the same part as the one before. Any value is right.
    int lastPart;

    /// <param name="earlier">The parts before an edit; those above it are used again, with their lines.</param>
    internal RecipeLines(ImmutableArray<RegionSyntax> regions, ImmutableArray<RecipePart> earlier)
    {
        Parts = Placed(regions, earlier);
        Length = Parts is [.., var last] ? last.First + last.Chunk.WrittenCount : 0;
    }

    public int Length { get; }

    public bool IsEmpty => Length == 0;

    public RecipeLine this[int index]
    {
        get
        {
            var part = Holds(lastPart, index) ? lastPart : lastPart = LastPart(index, static (part, index) => part.First <= index);
            return Of(part)[index - Parts[part].First];
        }
    }

    internal ImmutableArray<RecipePart> Parts { get; }

    int IReadOnlyCollection<RecipeLine>.Count => Length;

    public IEnumerator<RecipeLine> GetEnumerator()
    {
        for (var part = 0; part < Parts.Length; part++)
            foreach (var line in Of(part)) yield return line;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The lines around the offset: all that could hold or touch it are among them.</summary>
    internal ImmutableArray<RecipeLine> Around(int offset) => LastPart(offset, static (part, offset) => part.Start <= offset) is >= 0 and var part ? Of(part) : [];

    /// <summary>The lines of a part. Two threads that ask at once only make equal lines twice.</summary>
    internal ImmutableArray<RecipeLine> Of(int part)
    {
        if (Parts[part].Linked is { } known) return known.Lines;
        var at = part;
        while (!Parts[at].OpensRegion && Parts[at - 1].Linked is null) at--;
        var state = Parts[at].OpensRegion ? LineState.AtStart : Parts[at - 1].Linked!.After;
        for (; at <= part; at++) state = (Parts[at].Linked = LinkedLines.Of(Parts[at], state)).After;
        return Parts[part].Linked!.Lines;
    }

    bool Holds(int part, int index) => index >= Parts[part].First && index < Parts[part].First + Parts[part].Chunk.WrittenCount;

    /// <summary>The last part that reaches; -1 when not even the first does.</summary>
    int LastPart(int place, Func<RecipePart, int, bool> reaches)
    {
        var (low, high) = (0, Parts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (reaches(Parts[middle], place)) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }

    static ImmutableArray<RecipePart> Placed(ImmutableArray<RegionSyntax> regions, ImmutableArray<RecipePart> earlier)
    {
        var parts = ImmutableArray.CreateBuilder<RecipePart>(earlier.Length);
        var (first, isAbove) = (0, true);
        foreach (var region in regions)
        {
            var (physical, depth, heading) = (0, 0, (string?)null);
            foreach (var chunk in region.Chunks)
            {
                var part = new RecipePart(chunk, region.Region.StartOf(physical), first, physical == 0, depth, heading);
                isAbove = isAbove && parts.Count < earlier.Length && part.StandsWhere(earlier[parts.Count]);
                parts.Add(isAbove ? earlier[parts.Count] : part);
                (physical, first) = (physical + chunk.LineCount, first + chunk.WrittenCount);
                (depth, heading) = (chunk.DepthBehind(depth), chunk.Heading ?? heading);
            }
        }
        return parts.DrainToImmutable();
    }
}
