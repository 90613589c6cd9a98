using System.Text.RegularExpressions;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>The version behind a tag such as <c>latest</c>.</summary>
static partial class CurrentTag
{
    /// <summary>
    /// The most exact tag with the same digest as the one that is written, where the registry told them; else the catalogue's newest
    /// plain version. Null when neither tells one.
    /// </summary>
    public static string? Of(ImageWord image, IRegistryAnswers? registries) => OfRegistry(image, registries) ?? OfCatalogue(image);

    /// <summary>The digest that the registry told for what is written; null when it told none.</summary>
    public static string? DigestOf(ImageWord image, IRegistryAnswers? registries) =>
        registries is not null && ImageReference.Parse(image.Text).Value is { } reference
            ? registries.Image(reference)?.Digest ?? Written(registries.Tags(reference), image)?.Digest
            : null;

    static string? OfRegistry(ImageWord image, IRegistryAnswers? registries)
    {
        if (registries is null || ImageReference.Parse(image.Text).Value is not { } reference || registries.Tags(reference) is not { } list) return null;
        if (DigestOf(image, registries) is not { } digest) return null;
        return list.Tags.Where(tag => tag.Digest == digest && Number().IsMatch(tag.Name))
            .Select(tag => tag.Name)
            .OrderByDescending(name => Version().IsMatch(name)).ThenByDescending(name => name.Length)
            .FirstOrDefault();
    }

    static RegistryTag? Written(TagList? list, ImageWord image) => list?.Tags.FirstOrDefault(tag => tag.Name == (image.Tag ?? "latest"));

    static string? OfCatalogue(ImageWord image) => image.Facts?.Tags?.Offer is { } offer
        ? offer.FirstOrDefault(tag => Version().IsMatch(tag)) ?? offer.FirstOrDefault(tag => Number().IsMatch(tag) && !Special().IsMatch(tag))
        : null;

    /// <summary>A version or a date and nothing else: <c>18</c>, <c>v3.16.1</c>, <c>2026-07-28</c>.</summary>
    [GeneratedRegex(@"^v?\d+([.-]\d+)*$")]
    private static partial Regex Version();

    [GeneratedRegex(@"\d")]
    private static partial Regex Number();

    /// <summary>Made for a GPU alone, or not yet released.</summary>
    [GeneratedRegex(@"gpu|rocm|dev|alpha|beta|\drc\d", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}
