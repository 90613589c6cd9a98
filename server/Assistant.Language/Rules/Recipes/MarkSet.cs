using System.Collections;
using System.Numerics;

namespace Assistant.Language.Rules.Recipes;

/// <summary>A set of marks. With so many bits for each that it is to hold, different marks are seldom taken for the same.</summary>
sealed class MarkSet(int count)
{
    const int BitsForEach = 16;

    readonly BitArray bits = new((int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)count * BitsForEach), 1 << 24));

    /// <summary>False when it was there.</summary>
    public bool Add(int mark)
    {
        if (Has(mark)) return false;
        return bits[mark & (bits.Length - 1)] = true;
    }

    public bool Has(int mark) => bits[mark & (bits.Length - 1)];

    public bool HasAny(ReadOnlySpan<int> marks)
    {
        foreach (var mark in marks) if (Has(mark)) return true;
        return false;
    }
}
