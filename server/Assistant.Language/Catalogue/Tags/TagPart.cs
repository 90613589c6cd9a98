using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Language.Catalogue.Tags;

/// <summary>What a part of a tag tells.</summary>
public enum TagPartKind
{
    /// <summary>The version of what is in the image: <c>3.13.5</c>, <c>v1.14</c>, <c>25.08</c>, <c>RELEASE_3_20</c>, and <c>3.14.0rc2</c>, which is a prerelease.</summary>
    Version,

    /// <summary>The day of the build: <c>2026-07-28</c>, <c>20260728</c>.</summary>
    Date,

    /// <summary>The version of something else that is in it: <c>pg17</c>, <c>cuda12.8</c>, <c>python-3.13</c>, <c>ubuntu24.04</c>.</summary>
    Named,

    /// <summary>A word whose image changes: <c>latest</c>, <c>lts</c>, <c>stable</c>, <c>main</c>.</summary>
    Floating,

    /// <summary>A word for what is not ready: <c>rc</c>, <c>beta1</c>, <c>nightly</c>.</summary>
    Prerelease,

    /// <summary><c>amd64</c>, <c>arm64v8</c>, <c>x86_64</c>: the build for one architecture alone.</summary>
    Architecture,

    /// <summary>The commit it was built from, as in <c>sha-1f2e3d4</c> or in twelve hexadecimal digits.</summary>
    Hash,

    /// <summary>No image at all: <c>sha256-….sig</c>.</summary>
    Signature,

    /// <summary>Any other word, such as <c>slim</c>, <c>bookworm</c>, <c>runtime</c>, <c>gpu</c> or <c>oss</c>.</summary>
    Variant,
}

/// <summary>One part of a tag.</summary>
/// <param name="Word">In lower case and without its numbers: <c>pg</c> of <c>pg17</c>; <c>v</c> of <c>v1.14</c>, <c>release</c> of <c>RELEASE_3_20</c> and nothing of <c>3.13</c>.</param>
/// <param name="Numbers">The most important first; empty for a word.</param>
public sealed partial record TagPart(TagPartKind Kind, string Word, ImmutableArray<long> Numbers)
{
    /// <summary>What is not ready about a version, as <c>beta1</c> in <c>18beta1</c>; null for one that is.</summary>
    public TagPart? Prerelease { get; private init; }

    internal static TagPart Of(string text)
    {
        var word = text.ToLowerInvariant();
        if (Signature().IsMatch(word)) return new(TagPartKind.Signature, word, []);
        if (Day().Match(word) is { Success: true } day) return new(TagPartKind.Date, "", Numbered(day.Groups["number"].Captures.Select(capture => capture.Value)));
        if (Hash().IsMatch(word)) return new(TagPartKind.Hash, "", []);
        if (TagWords.Architectures.Contains(word)) return new(TagPartKind.Architecture, word, []);
        if (TagWords.Floating.Contains(word)) return new(TagPartKind.Floating, word, []);
        if (Unready().Match(word) is { Success: true } unready) return new(TagPartKind.Prerelease, unready.Groups["word"].Value, Numbered(unready.Groups["number"].Captures.Select(capture => capture.Value)));
        if (Version().Match(word) is { Success: true } version)
            return new(TagPartKind.Version, version.Groups["v"].Value, Numbered(version.Groups["numbers"].Value.Split('.', '_'))) { Prerelease = version.Groups["pre"] is { Success: true, Value: var unfinished } ? new(TagPartKind.Prerelease, unfinished, Numbered(version.Groups["number"].Value is "" ? [] : [version.Groups["number"].Value])) : null };
        return Named().Match(word) is { Success: true } named && !TagWords.Architectures.Contains(named.Groups["word"].Value)
            ? new(TagPartKind.Named, named.Groups["word"].Value, Numbered(named.Groups["numbers"].Value.Split('.')))
            : new(TagPartKind.Variant, word, []);
    }

    /// <summary>The part with the version that stands behind it: <c>python</c> and <c>3.13</c>.</summary>
    internal TagPart With(TagPart version) => version with { Kind = TagPartKind.Named, Word = Word };

    static ImmutableArray<long> Numbered(IEnumerable<string> digits) => [.. digits.Select(number => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : long.MaxValue)];

    [GeneratedRegex(@"^sha256-[0-9a-f]{64}")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(release\.)?(?<number>(19|20)\d\d)([-.]?)(?<number>0[1-9]|1[0-2])\3(?<number>[0-3]\d)(t[\d-]+z)?$")]
    private static partial Regex Day();

    /// <summary>Digits alone are a number, and letters alone may be a word such as <c>facade</c>.</summary>
    [GeneratedRegex(@"^(?=.*[a-f])(?=.*\d)[0-9a-f]{7,64}$")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^(?<word>rc|alpha|beta|dev|pre|preview|nightly|snapshot|canary|ea|daily|weekly|experimental|unstable|testing|git|pr|next|edge|head|main|master|develop|trunk)(\.?(?<number>\d+))*$")]
    private static partial Regex Unready();

    /// <summary>A version may have a prerelease at its end, as Python (<c>3.14.0b4</c>), PostgreSQL (<c>18beta1</c>) and RAPIDS (<c>25.10a</c>) write it. Bioconductor writes <c>RELEASE_3_20</c>.</summary>
    [GeneratedRegex(@"^((?<v>v?)(?<numbers>\d+(\.\d+)*)|(?<v>release)_(?<numbers>\d+(_\d+)*))(\.?(?<pre>a|b|rc|alpha|beta|dev|pre|preview|m)\.?(?<number>\d*))?$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^(?<word>[a-z][a-z_]*)(?<numbers>\d+(\.\d+)*)$")]
    private static partial Regex Named();
}
