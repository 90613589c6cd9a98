using System.Collections.Immutable;

namespace Assistant.Language.Catalogue.Tags;

/// <summary>What may be meant by a tag that an image does not have.</summary>
public static class NearestTags
{
    /// <summary>The tags that begin most like <paramref name="wanted"/>, the ones to rely on first; never the wanted one itself.</summary>
    public static ImmutableArray<string> To(string wanted, IEnumerable<string> tags, int count) =>
    [
        .. TagOrder.Of(tags.Where(tag => tag != wanted)).OrderByDescending(tag => tag.AsSpan().CommonPrefixLength(wanted)).Take(count),
    ];
}
