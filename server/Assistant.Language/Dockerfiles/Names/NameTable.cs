using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles.Names;

/// <summary>The names of a file. It is made in one walk over the instructions, on first use.</summary>
public sealed class NameTable
{
    readonly Dockerfile file;

    internal NameTable(Dockerfile file) => (this.file, All) = (file, [.. NameResolver.Resolve(file)]);

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Occurrence> All { get; }

    /// <summary>The name at the cursor; null when none is there.</summary>
    public Occurrence? At(int offset)
    {
        if (file.PartAt(offset) is not Instruction instruction) return null;
        var found = (Occurrence?)null;
        for (var i = LastUpTo(offset); i >= 0 && All[i].Span.Start >= instruction.FullSpan.Start; i--)
        {
            if (All[i].Span.Touches(offset) && (found is null || All[i].Span.Length < found.Value.Span.Length)) found = All[i];
        }
        return found;
    }

    /// <summary>Every place that says the name, in the order of the text.</summary>
    public IEnumerable<Occurrence> Of(Name name) => All.Where(occurrence => occurrence.Name == name);

    /// <summary>The last occurrence that begins at the offset or before it; -1 when there is none.</summary>
    int LastUpTo(int offset)
    {
        var (low, high) = (0, All.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Span.Start <= offset) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }
}
