namespace Assistant.Language.Catalogue.Tags;

/// <summary>
/// Which tags are made alike, so that one can take the place of the other: <c>17.5-bookworm</c> and <c>17.6-bookworm</c>. A version of
/// something else in the image is pinned: whoever wrote <c>pg17</c> has data of PostgreSQL 17. Its patches are details.
/// </summary>
public static class TagScheme
{
    /// <summary>True when both have the same words, the same pinned versions up to patches, and as many numbers in their own.</summary>
    public static bool SameAs(string left, string right) => ImageTag.Of(left) is var one && ImageTag.Of(right) is var other && IsAlike(one, other) && Unkept(one, other) is null;

    /// <summary>
    /// The newest tag that changes nothing but details: of the same scheme, with the same pinned versions and the same first number
    /// (for a version that begins with 0 the same two). Null when the tag itself is the newest, or does not tell a version.
    /// </summary>
    /// <param name="steady">How many numbers of the image's own version have to stay, <see cref="ImageTags.Steady"/>; for a version behind a word, as in <c>python-3.13</c>, the word tells it.</param>
    public static string? NewestWithin(string tag, IEnumerable<string> tags, int steady = 1) => Newest(ImageTag.Of(tag), tags, (one, other) => Break(one, other, steady) is null);

    /// <summary>The newest tag of the same scheme, whatever its version and those of other things in it; a database may need its data moved. Null when there is none.</summary>
    public static string? Newest(string tag, IEnumerable<string> tags) => Newest(ImageTag.Of(tag), tags, (_, _) => true);

    /// <summary>What makes the step to a tag of the same scheme more than a detail, such as <c>another major version</c>; null when nothing does.</summary>
    public static string? Break(string tag, string other, int steady = 1) => Break(ImageTag.Of(tag), ImageTag.Of(other), steady);

    static string? Newest(ImageTag tag, IEnumerable<string> tags, Func<ImageTag, ImageTag, bool> isMeant) =>
        tags.Select(ImageTag.Of)
            .Where(other => IsAlike(tag, other) && (!other.IsPrerelease || tag.IsPrerelease) && isMeant(tag, other) && IsNewer(other, tag))
            .Aggregate((ImageTag?)null, (best, other) => best is null || IsNewer(other, best) ? other : best)?.Text;

    static bool IsAlike(ImageTag left, ImageTag right) =>
        left.Parts.Length == right.Parts.Length
        && left.Parts.Zip(right.Parts).All(pair => ReferenceEquals(pair.First, left.Main) == ReferenceEquals(pair.Second, right.Main)
            && (ReferenceEquals(pair.First, left.Main) || pair.First.Kind is TagPartKind.Named or TagPartKind.Version ? IsAlike(pair.First, pair.Second) : IsSame(pair.First, pair.Second)));

    /// <summary>True for the same word with the same numbers.</summary>
    internal static bool IsSame(TagPart left, TagPart right) => left.Kind == right.Kind && left.Word == right.Word && left.Numbers.AsSpan().SequenceEqual(right.Numbers.AsSpan());

    static bool IsAlike(TagPart left, TagPart right) => left.Kind == right.Kind && left.Word == right.Word && left.Numbers.Length == right.Numbers.Length;

    static string? Break(ImageTag left, ImageTag right, int steady)
    {
        if (left.Main is { } main && right.Main is { } other && !HasSame(SteadyOf(main, steady), main, other)) return main.Numbers[0] == other.Numbers[0] ? "another version" : "another major version";
        return Unkept(left, right) is { } part ? $"another {(part.Word is "" or "v" ? "" : part.Word + " ")}version" : null;
    }

    /// <summary>
    /// The first pinned version that is another one: <c>python-3.14.0</c> for <c>python-3.13.14</c>, but not <c>python-3.13.15</c>. A
    /// second number in a tag counts builds, as in <c>25.3.1-0</c>; with a dot it is a version too.
    /// </summary>
    static TagPart? Unkept(ImageTag left, ImageTag right) =>
        left.Parts.Zip(right.Parts).FirstOrDefault(pair => !ReferenceEquals(pair.First, left.Main) && pair.First is not { Kind: TagPartKind.Version, Numbers.Length: 1 } && !HasSame(TagWords.Steady.GetValueOrDefault(pair.First.Word, 2), pair.First, pair.Second)).First;

    static int SteadyOf(TagPart main, int steady)
    {
        if (main.Kind == TagPartKind.Date) return 0;
        var numbers = main.Kind == TagPartKind.Named ? TagWords.Steady.GetValueOrDefault(main.Word, 1) : steady;
        return main.Numbers is [0, _, _, ..] ? Math.Max(numbers, 2) : numbers;
    }

    static bool HasSame(int numbers, TagPart left, TagPart right) => left.Numbers.Take(numbers).SequenceEqual(right.Numbers.Take(numbers));

    /// <summary>By its version first, then by whatever else is counted in it.</summary>
    static bool IsNewer(ImageTag left, ImageTag right)
    {
        if (TagOrder.Newer(left.Main, right.Main) is not 0 and var main) return main < 0;
        return left.Parts.Zip(right.Parts).Select(pair => TagOrder.Newer(pair.First, pair.Second)).FirstOrDefault(order => order != 0) < 0;
    }
}
