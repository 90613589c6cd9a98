using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>The digest that a tag stands for, as a registry or the engine has told.</summary>
/// <param name="From">Who told it and when, in words.</param>
public sealed record KnownDigest(string Digest, string From)
{
    /// <summary>Null when nobody has told. A registry goes before the engine, whose image may be an older one of the same tag.</summary>
    public static KnownDigest? Of(Document document, ImageReference image) =>
        OfRegistry(document.Registries, image) ?? (document.LocalImages?.Find(image)?.Digest is { } local ? new(local, "of the image on the engine") : null);

    /// <summary>What a registry has told of the image itself, or in its list of tags; null when it has told neither.</summary>
    public static KnownDigest? OfRegistry(IRegistryAnswers? registries, ImageReference image) =>
        registries?.Image(image) is { } held ? new(held.Digest, $"as of {held.AsOf:yyyy-MM-dd}")
        : registries?.Tags(image) is { } tags && tags.Named(image)?.Digest is { } listed ? new(listed, $"as of {tags.AsOf:yyyy-MM-dd}")
        : null;
}
