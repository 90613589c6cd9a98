using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>The digest that a tag stands for, as a registry or the engine has told.</summary>
/// <param name="From">Who told it and when, in words.</param>
public sealed record KnownDigest(string Digest, string From)
{
    /// <summary>Null when nobody has told. A registry goes before the engine, whose image may be an older one of the same tag.</summary>
    public static KnownDigest? Of(Document document, ImageReference image)
    {
        if (document.Registries?.Image(image) is { } held) return new(held.Digest, $"as of {held.AsOf:yyyy-MM-dd}");
        if (document.Registries?.Tags(image) is { } tags && Named(tags, image)?.Digest is { } listed) return new(listed, $"as of {tags.AsOf:yyyy-MM-dd}");
        return document.LocalImages?.Find(image)?.Digest is { } local ? new(local, "of the image on the engine") : null;
    }

    static RegistryTag? Named(TagList tags, ImageReference image) => tags.Tags.FirstOrDefault(tag => tag.Name == (image.Tag ?? "latest"));
}
