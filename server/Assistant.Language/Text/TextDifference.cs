namespace Assistant.Language.Text;

/// <summary>How many characters two texts share at their start, and of the rest how many at their end.</summary>
readonly record struct TextDifference(int Before, int After)
{
    /// <summary>So many characters are compared at once.</summary>
    const int Stretch = 4096;

    public static TextDifference Between(SourceText old, SourceText edited) => Between(old.ToString(), edited.ToString());

    static TextDifference Between(ReadOnlySpan<char> old, ReadOnlySpan<char> edited)
    {
        var before = old.CommonPrefixLength(edited);
        var most = Math.Min(old.Length, edited.Length) - before;
        var after = 0;
        while (most - after >= Stretch && old[^(after + Stretch)..^after].SequenceEqual(edited[^(after + Stretch)..^after])) after += Stretch;
        while (after < most && old[^(after + 1)] == edited[^(after + 1)]) after++;
        return new(before, after);
    }
}
