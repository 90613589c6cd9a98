using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>The version behind a tag such as <c>latest</c>.</summary>
static class CurrentTag
{
    /// <summary>
    /// The most exact tag with the same digest as the one that is written, where the registry told digests; else the newest plain
    /// version that the registry or the catalogue lists. Null when neither tells one.
    /// </summary>
    public static string? Of(ImageWord image, IRegistryAnswers? registries)
    {
        var told = TagsOf(image, registries);
        return SameDigest(image, registries, told)
            ?? Newest(told?.Tags.Select(tag => tag.Name) ?? [])
            ?? (image.Facts is { } facts ? OfCatalogue(facts) : null);
    }

    /// <summary>The digest that the registry told for what is written; null when it told none.</summary>
    public static string? DigestOf(ImageWord image, IRegistryAnswers? registries) =>
        ImageReference.Parse(image.Text).Value is { } reference ? KnownDigest.OfRegistry(registries, reference)?.Digest : null;

    static TagList? TagsOf(ImageWord image, IRegistryAnswers? registries) => registries is not null && ImageReference.Parse(image.Text).Value is { } reference ? registries.Tags(reference) : null;

    static string? SameDigest(ImageWord image, IRegistryAnswers? registries, TagList? told) =>
        told is not null && DigestOf(image, registries) is { } digest ? Of(told, digest) : null;

    /// <summary>The most exact tag that the registry told to have the digest; null when it told none.</summary>
    public static string? Of(TagList told, string digest) =>
        told.Tags.Where(tag => tag.Digest == digest).Select(tag => ImageTag.Of(tag.Name))
            .Where(tag => tag is { Main: not null, IsFloatingWord: false })
            .OrderBy(tag => tag.Parts.Length).ThenByDescending(tag => tag.Main!.Numbers.Length)
            .FirstOrDefault()?.Text;

    /// <summary>One number alone, as in <c>3</c>, stands for too much where there is more.</summary>
    static string? Newest(IEnumerable<string> tags)
    {
        List<ImageTag> plain = [.. tags.Select(ImageTag.Of).Where(IsPlain).Order(TagOrder.Comparer)];
        return (plain.Find(tag => tag.Main!.Numbers.Length > 1) ?? plain.FirstOrDefault())?.Text;
    }

    /// <summary>The catalogue's own order says which is meant; one for a GPU is not where others are made without.</summary>
    public static string? OfCatalogue(ImageFacts facts)
    {
        List<ImageTag> tags = [.. (facts.Tags?.Offer ?? []).Select(ImageTag.Of).Where(tag => tag is { Main: not null, IsPrerelease: false } && !(GpuTags.AreSome(facts) && GpuTags.IsOne(tag.Text)))];
        return (tags.Find(IsPlain) ?? tags.FirstOrDefault())?.Text;
    }

    /// <summary>A version or a date and nothing else: <c>18</c>, <c>v3.16.1</c>, <c>2026-07-28</c>.</summary>
    static bool IsPlain(ImageTag tag) => tag is { Parts: [{ Kind: TagPartKind.Version or TagPartKind.Date }], IsPrerelease: false };
}
