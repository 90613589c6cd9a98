namespace Assistant.Language.Catalogue.Tags;

/// <summary>
/// Which tags are made alike, so that one can take the place of the other: <c>17.5-bookworm</c> and <c>17.6-bookworm</c>. A version of
/// something else in the image is pinned: whoever wrote <c>pg17</c> has data of PostgreSQL 17.
/// </summary>
public static class TagScheme
{
    /// <summary>True when both have the same words, the same pinned versions and as many numbers in their own.</summary>
    public static bool SameAs(string left, string right) => SameAs(ImageTag.Of(left), ImageTag.Of(right), isPinned: true);

    /// <summary>
    /// The newest tag that changes nothing but details: of the same scheme, with the same pinned versions and the same first number
    /// (for a version that begins with 0 the same two). Null when the tag itself is the newest, or does not tell a version.
    /// </summary>
    /// <param name="steady">How many numbers of the version have to stay, <see cref="ImageTags.Steady"/>.</param>
    public static string? NewestWithin(string tag, IEnumerable<string> tags, int steady = 1) => Newest(ImageTag.Of(tag), tags, steady);

    /// <summary>The newest tag of the same scheme, whatever its version and those of other things in it; a database may need its data moved. Null when there is none.</summary>
    public static string? Newest(string tag, IEnumerable<string> tags) => Newest(ImageTag.Of(tag), tags, steady: 0);

    static string? Newest(ImageTag tag, IEnumerable<string> tags, int steady) =>
        tags.Select(ImageTag.Of)
            .Where(other => SameAs(tag, other, isPinned: steady > 0) && (!other.IsPrerelease || tag.IsPrerelease) && HasSame(steady, tag.Main, other.Main) && IsNewer(other, tag))
            .Aggregate((ImageTag?)null, (best, other) => best is null || IsNewer(other, best) ? other : best)?.Text;

    static bool SameAs(ImageTag left, ImageTag right, bool isPinned) =>
        left.Parts.Length == right.Parts.Length
        && left.Parts.Zip(right.Parts).All(pair => ReferenceEquals(pair.First, left.Main) ? ReferenceEquals(pair.Second, right.Main) && IsAlike(pair.First, pair.Second)
            : isPinned || pair.First.Kind != TagPartKind.Named ? IsSame(pair.First, pair.Second) || IsBuildNumber(pair.First, pair.Second)
            : IsAlike(pair.First, pair.Second));

    /// <summary>True for the same word with the same numbers.</summary>
    internal static bool IsSame(TagPart left, TagPart right) => left.Kind == right.Kind && left.Word == right.Word && left.Numbers.AsSpan().SequenceEqual(right.Numbers.AsSpan());

    static bool IsAlike(TagPart left, TagPart right) => left.Kind == right.Kind && left.Word == right.Word && left.Numbers.Length == right.Numbers.Length;

    /// <summary>A second version in a tag counts builds, as in <c>25.3.1-0</c>.</summary>
    static bool IsBuildNumber(TagPart left, TagPart right) => left.Kind == TagPartKind.Version && IsAlike(left, right);

    static bool HasSame(int steady, TagPart? left, TagPart? right)
    {
        if (steady == 0 || left is null || right is null || left.Kind == TagPartKind.Date) return true;
        var pinned = left.Numbers is [0, _, _, ..] ? Math.Max(steady, 2) : steady;
        return left.Numbers.Take(pinned).SequenceEqual(right.Numbers.Take(pinned));
    }

    /// <summary>By its version first, then by whatever else is counted in it.</summary>
    static bool IsNewer(ImageTag left, ImageTag right)
    {
        if (TagOrder.Newer(left.Main, right.Main) is not 0 and var main) return main < 0;
        return left.Parts.Zip(right.Parts).Select(pair => TagOrder.Newer(pair.First, pair.Second)).FirstOrDefault(order => order != 0) < 0;
    }
}
