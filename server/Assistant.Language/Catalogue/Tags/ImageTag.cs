using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assistant.Language.Catalogue.Tags;

/// <summary>A tag taken apart. Every text can be: what is not understood is a variant.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Parts">In the order of the text.</param>
public sealed partial record ImageTag(string Text, ImmutableArray<TagPart> Parts)
{
    public static ImageTag Of(string text)
    {
        var parts = ImmutableArray.CreateBuilder<TagPart>();
        foreach (var piece in Pieces().EnumerateMatches(text))
        {
            var part = TagPart.Of(text.Substring(piece.Index, piece.Length));
            if (part.Kind == TagPartKind.Version && part.Word == "" && parts is [.., { Kind: TagPartKind.Variant, Word: var word } last] && !TagWords.InFrontOfVersion.Contains(word) && IsFirst(parts, part)) parts[^1] = last.With(part);
            else if (part.Kind == TagPartKind.Hash && parts is [.., { Kind: TagPartKind.Variant, Word: "sha" }]) parts[^1] = part;
            else parts.Add(part);
        }
        return new(text, parts.DrainToImmutable());
    }

    /// <summary>A number alone, as in <c>25.3.1-0</c> or <c>foo-1</c>, counts builds; a version has a dot or follows the first word.</summary>
    static bool IsFirst(IReadOnlyCollection<TagPart> before, TagPart version) => version.Numbers.Length > 1 || before.Count == 1;

    /// <summary>The part that tells how new it is: the version, else the day, else the version of something in it; null when no part does.</summary>
    public TagPart? Main =>
        Parts.FirstOrDefault(part => part.Kind is TagPartKind.Version or TagPartKind.Date) ?? (IsFloatingWord ? null : Parts.FirstOrDefault(part => part.Kind == TagPartKind.Named));

    /// <summary>True for what is not ready to be used: a prerelease, a nightly build, the head of a branch.</summary>
    public bool IsPrerelease => Parts.Any(part => part.Kind == TagPartKind.Prerelease || part.Prerelease is not null) || Parts is [{ Kind: TagPartKind.Variant, Word: "devel" }, ..];

    /// <summary>True for <c>latest</c>, <c>lts-alpine</c> and other tags with such a word.</summary>
    public bool IsFloatingWord => Has(TagPartKind.Floating);

    /// <summary>
    /// True for a tag whose image changes: a floating word, a word alone such as <c>slim</c>, the head of a branch, a version of one
    /// number, and one that begins a longer version among <paramref name="others"/>: <c>3.13</c> beside <c>3.13.5</c>.
    /// </summary>
    public bool Floats(IEnumerable<string> others) =>
        !Has(TagPartKind.Hash) && !Has(TagPartKind.Signature)
        && (IsFloatingWord || Main is not { } main || (main.Kind != TagPartKind.Date && (main.Numbers.Length == 1 || others.Any(other => Begins(Of(other))))));

    public bool Has(TagPartKind kind) => Parts.Any(part => part.Kind == kind);

    /// <summary>True when the other has the same parts and a longer version that begins with this one's.</summary>
    bool Begins(ImageTag other)
    {
        if (other.Parts.Length != Parts.Length || Main is not { } main || other.Main is not { } longer || longer.Numbers.Length <= main.Numbers.Length) return false;
        return Parts.IndexOf(main) == other.Parts.IndexOf(longer)
            && main.Word == longer.Word && longer.Numbers.AsSpan().StartsWith(main.Numbers.AsSpan())
            && Parts.Zip(other.Parts).All(pair => ReferenceEquals(pair.First, main) || TagScheme.IsSame(pair.First, pair.Second));
    }

    /// <summary>What stands between hyphens; a day and <c>x86_64</c> are one piece.</summary>
    [GeneratedRegex(@"sha256-[0-9a-f]{64}[^-]*|(RELEASE\.)?\b(19|20)\d\d-(0[1-9]|1[0-2])-[0-3]\d(T[\d-]+Z)?(?=-|$)|[^-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Pieces();
}
