using System.Collections.Immutable;
using System.Globalization;
using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Registries;
using Assistant.Language.Values;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>What is known so far of the tags of one image. Each answer makes another one.</summary>
/// <param name="Image">Without a tag.</param>
/// <param name="Platform">What this machine or its engine runs, such as <c>linux/amd64</c>; null when that is not known.</param>
sealed record TagsOfImage(ImageReference Image, ImageFacts? Facts, string? Recommended, string? Platform, ImmutableDictionary<string, RegistryTag> Known, ImmutableDictionary<string, long> Local)
{
    public TagsOfImage(ImageReference image, ImageCatalogue catalogue, string? platform)
        : this(image, null, null, platform, ImmutableDictionary<string, RegistryTag>.Empty, ImmutableDictionary<string, long>.Empty)
    {
        // An old name has none of the tags that its successor has.
        if (catalogue.Moved(image.FamiliarName) is { Successors: var successors } && successors.All(successor => successor.Name != image.FamiliarName)) return;
        Facts = catalogue.Find(image);
        var offered = Facts?.Tags?.Offer is { IsDefaultOrEmpty: false } offer ? offer : Facts is null ? [] : ["latest"];
        Recommended = offered.FirstOrDefault();
        Known = offered.ToImmutableDictionary(tag => tag, tag => new RegistryTag(tag, Platforms: [.. Facts!.Architectures.Select(name => new RegistryPlatform($"linux/{name}"))]));
    }

    public TagsOfImage WithLocal(string? platform, IEnumerable<LocalImage> images) => this with
    {
        Platform = platform ?? Platform,
        Local = images.DistinctBy(image => image.Tag).ToImmutableDictionary(image => image.Tag, image => image.Size),
    };

    /// <summary>What a registry has listed whole is all there is.</summary>
    public TagsOfImage WithListed(TagList listed) => this with
    {
        Known = (listed.IsWhole ? Known.Clear() : Known).SetItems(
            from tag in listed.Tags.DistinctBy(tag => tag.Name)
            where !ImageTag.Of(tag.Name).Has(TagPartKind.Signature)
            select KeyValuePair.Create(tag.Name, tag)),
    };

    public TagsOfImage With(string tag, IEnumerable<RegistryPlatform> platforms) =>
        Known.TryGetValue(tag, out var known) && platforms.Any() ? this with { Known = Known.SetItem(tag, known with { Platforms = [.. platforms] }) } : this;

    public FoundTags Found(int limit)
    {
        var order = TagOrder.Of(Known.Keys.Union(Local.Keys), Recommended);
        // A long list would cut off what people look for by name.
        if (limit > 1 && order.IndexOf("latest") >= limit) order = [.. order.Take(limit - 1), "latest"];
        return new(Image.FamiliarName, [.. order.Take(limit).Select(Found)]);
    }

    FoundTag Found(string tag)
    {
        var known = Known.GetValueOrDefault(tag) ?? new(tag);
        var here = known.Platforms.FirstOrDefault(IsHere);
        return new(tag, (Image with { Tag = tag }).ToString(), here?.Size ?? known.Size ?? (Known.ContainsKey(tag) ? null : Local[tag]), [.. known.Platforms.Select(Short).Distinct()], DayOf(known))
        {
            IsRecommended = tag == Recommended,
            IsLocal = Local.ContainsKey(tag),
            NotFor = here is null && !known.Platforms.IsEmpty && Platform is { } machine ? Short(new(machine)) : null,
        };
    }

    bool IsHere(RegistryPlatform platform) => Platform is not null && (platform.Name == Platform || platform.Name.StartsWith(Platform + "/", StringComparison.Ordinal));

    static string Short(RegistryPlatform platform) => platform.Name.StartsWith("linux/", StringComparison.Ordinal) ? platform.Name["linux/".Length..] : platform.Name;

    static string? DayOf(RegistryTag tag) => tag.Pushed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
