using System.Collections;
using System.Numerics;

namespace Assistant.Language.Rules.Recipes;

/// <summary>The marks that two things of a file have, so that only these are compared. All of the file's are looked at after each edit.</summary>
sealed class MarksMetAgain
{
    readonly HashSet<int> marks = [];

    MarksMetAgain() { }

    /// <summary>Null when there are none, as in most files.</summary>
    public static MarksMetAgain? Among(WantedInChunk[] chunks)
    {
        var count = chunks.Sum(chunk => chunk.Marks.Length);
        var (met, maybe) = (new Bits(count), (Bits?)null);
        foreach (var chunk in chunks)
            foreach (var mark in chunk.Marks)
                if (!met.Add(mark)) (maybe ??= new(count)).Add(mark);
        return maybe is null ? null : Among(chunks, maybe);
    }

    public bool Has(int mark) => marks.Contains(mark);

    public bool HasAny(ReadOnlySpan<int> marks)
    {
        foreach (var mark in marks) if (Has(mark)) return true;
        return false;
    }

    /// <summary>Of the marks that share a bit, those that are the same.</summary>
    static MarksMetAgain? Among(WantedInChunk[] chunks, Bits maybe)
    {
        var (met, again) = (new HashSet<int>(), new MarksMetAgain());
        foreach (var chunk in chunks)
            foreach (var mark in chunk.Marks)
                if (maybe.Has(mark) && !met.Add(mark)) again.marks.Add(mark);
        return again.marks.Count == 0 ? null : again;
    }

    /// <summary>With so many bits for each mark that few share one.</summary>
    sealed class Bits(int count)
    {
        const int ForEach = 16;

        readonly BitArray bits = new((int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)count * ForEach), 1 << 24));

        /// <summary>False when it was there.</summary>
        public bool Add(int mark)
        {
            if (Has(mark)) return false;
            return bits[mark & (bits.Length - 1)] = true;
        }

        public bool Has(int mark) => bits[mark & (bits.Length - 1)];
    }
}
