using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    /// <summary>
    /// The tree of an edited text. Only the parts that the edit touches are read; the ones before it are the same objects, the ones
    /// behind it are moved.
    /// </summary>
    public Dockerfile With(SourceText edited)
    {
        var (before, after) = TextDifference.Between(Text, edited);
        var head = Parts.FirstOrDefault(part => part is not Directive);
        if (head is null || before <= head.FullSpan.End) return Parse(edited);
        var kept = Parts.TakeWhile(part => part.FullSpan.End <= before && part != Parts[^1]).Count();
        var start = Parts[kept].FullSpan.Start;
        var moved = edited.Length - Text.Length;
        var reader = new PartReader(edited, edited.LineAt(start), Escape, mayHaveDirectives: false);
        var parts = ImmutableArray.CreateBuilder<Part>(Parts.Length);
        parts.AddRange(Parts, kept);
        while (!reader.AtEnd && Behind(reader.Offset) < 0) parts.Add(reader.Next());
        for (var i = reader.AtEnd ? Parts.Length : Behind(reader.Offset); i < Parts.Length; i++) parts.Add(moved == 0 ? Parts[i] : Parts[i].Moved(moved));
        return new(edited, parts.DrainToImmutable(), Escape);

        int Behind(int offset) => offset >= edited.Length - after ? IndexOfPart(offset - moved) : -1;
    }

    /// <summary>The part that begins at the offset; -1 when none does.</summary>
    int IndexOfPart(int start)
    {
        var (low, high) = (0, Parts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = Parts[middle].FullSpan.Start;
            if (found == start) return middle;
            if (start < found) high = middle - 1;
            else low = middle + 1;
        }
        return -1;
    }
}
