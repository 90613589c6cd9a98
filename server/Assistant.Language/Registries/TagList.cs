using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Registries;

/// <summary>The tags of a repository as its registry listed them.</summary>
/// <param name="Tags">In no particular order.</param>
/// <param name="AsOf">When the registry was asked.</param>
/// <param name="IsWhole">True when these are all tags there are; false when only some were listed, as the newest of thousands.</param>
public sealed record TagList(ImmutableArray<RegistryTag> Tags, DateTimeOffset AsOf, bool IsWhole)
{
    /// <summary>The tag of a reference, <c>latest</c> when it has none; null when it is not in the list.</summary>
    public RegistryTag? Named(ImageReference image) => Tags.FirstOrDefault(tag => tag.Name == (image.Tag ?? "latest"));
}

/// <summary>A tag. What the registry's list does not tell is null or empty.</summary>
/// <param name="Digest">Of the manifest, or of the index for several platforms: <c>sha256:…</c>.</param>
/// <param name="Pushed">When it was pushed last.</param>
/// <param name="Platforms">What it is built for, with what has to be downloaded.</param>
/// <param name="Size">Bytes to download for one platform, compressed, where the list tells it without saying for which.</param>
public sealed record RegistryTag(
    string Name, string? Digest = null, DateTimeOffset? Pushed = null, ImmutableArray<RegistryPlatform> Platforms = default, long? Size = null)
{
    public ImmutableArray<RegistryPlatform> Platforms { get; init; } = Platforms.IsDefault ? [] : Platforms;
}

/// <summary>One build of an image.</summary>
/// <param name="Name">Operating system, architecture and variant: <c>linux/amd64</c>, <c>linux/arm/v7</c>; arm64 has no variant.</param>
/// <param name="Size">Bytes to download, compressed; null when not told.</param>
public sealed record RegistryPlatform(string Name, long? Size = null);
