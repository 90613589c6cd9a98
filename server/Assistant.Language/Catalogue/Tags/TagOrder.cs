using System.Collections.Immutable;

namespace Assistant.Language.Catalogue.Tags;

/// <summary>
/// The order in which tags are offered: what can be relied on first, and of that the newest. Versions, each floating one before those it
/// stands for (<c>3</c>, <c>3.13</c>, <c>3.13.5</c>), the plain image before its variants; then floating words such as <c>latest</c>;
/// then words alone (<c>slim</c>); last prereleases and nightly builds, commits, builds for one architecture, and signatures.
/// </summary>
public static class TagOrder
{
    /// <summary>The tags in that order, each once.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> tags) =>
        [.. tags.Distinct(StringComparer.Ordinal).Select(ImageTag.Of).Order(Comparer).Select(tag => tag.Text)];

    /// <summary>The tags in that order, but first the newest of the kind that is recommended. <c>latest</c> is no kind of its own.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> tags, string? recommended)
    {
        var ordered = Of(tags);
        if (recommended is null or "latest") return ordered;
        var first = TagScheme.Newest(recommended, ordered) ?? recommended;
        return ordered.Contains(first) ? ordered.Remove(first).Insert(0, first) : ordered;
    }

    /// <summary>Less than 0 when the first tag goes before the second.</summary>
    public static IComparer<ImageTag> Comparer { get; } = Comparer<ImageTag>.Create(Compare);

    static int Compare(ImageTag left, ImageTag right)
    {
        if (Rank(left) - Rank(right) is not 0 and var rank) return rank;
        if (StartsWithWord(left).CompareTo(StartsWithWord(right)) is not 0 and var start) return start;
        if (Newer(left.Main, right.Main) is not 0 and var newer) return newer;
        if (left.Parts.Length - right.Parts.Length is not 0 and var length) return length;
        foreach (var (one, other) in left.Parts.Zip(right.Parts))
        {
            if (string.CompareOrdinal(one.Word, other.Word) is not 0 and var word) return word;
            if (Newer(one, other) is not 0 and var newerPart) return newerPart;
        }
        return string.CompareOrdinal(left.Text, right.Text);
    }

    static int Rank(ImageTag tag) => tag switch
    {
        _ when tag.Has(TagPartKind.Signature) => 60,
        _ when tag.Has(TagPartKind.Architecture) => 50,
        _ when tag.Has(TagPartKind.Hash) => 40,
        { IsPrerelease: true } => 30,
        { Parts: [{ Kind: TagPartKind.Floating, Word: "latest" }] } => 11,
        { IsFloatingWord: true, Parts: [{ Kind: TagPartKind.Floating }] } => 12,
        { IsFloatingWord: true } => 13,
        { Main: null } => 20,
        _ => 10,
    };

    /// <summary>The versions of other things, as in <c>python-3.13</c>, come behind those of the image.</summary>
    static bool StartsWithWord(ImageTag tag) => tag.Main is not null && tag.Parts[0].Numbers.IsEmpty || tag.Main?.Kind == TagPartKind.Named;

    /// <summary>Less than 0 when the first is newer. One that begins the other goes first; a prerelease is older than what it leads to.</summary>
    internal static int Newer(TagPart? left, TagPart? right)
    {
        if (left is null || right is null) return (left is null).CompareTo(right is null);
        foreach (var (one, other) in left.Numbers.Zip(right.Numbers))
            if (other.CompareTo(one) is not 0 and var order) return order;
        if (left.Numbers.Length != right.Numbers.Length) return left.Numbers.Length - right.Numbers.Length;
        if (left.Prerelease is null || right.Prerelease is null) return (left.Prerelease is not null).CompareTo(right.Prerelease is not null);
        // alpha, beta and rc follow each other in the alphabet.
        return string.CompareOrdinal(right.Prerelease.Word, left.Prerelease.Word) is not 0 and var stage ? stage : Newer(left.Prerelease, right.Prerelease);
    }
}
