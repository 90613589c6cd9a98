using System.Collections.Immutable;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// The images that the engine has already, as far as somebody has asked it. Answers come at once; one object always gives the same
/// answers, and what is learnt later comes with a new one.
/// </summary>
public interface ILocalImages
{
    /// <summary>What the engine builds for when nothing else is asked, such as <c>linux/amd64</c>; null when not known.</summary>
    string? Platform { get; }

    /// <summary>Null when the engine does not have the image, or was not asked.</summary>
    LocalImage? Find(ImageReference image);
}

/// <summary>An image that the engine has. What it did not tell is null or empty.</summary>
/// <param name="Variables">What a build inherits.</param>
/// <param name="Workdir">Null for the root.</param>
/// <param name="Platform">Operating system and architecture, <c>linux/amd64</c>.</param>
public sealed record LocalImage(ImmutableDictionary<string, string> Variables, string? Workdir, string Platform)
{
    /// <summary>In bytes, unpacked.</summary>
    public long? Size { get; init; }

    /// <summary>Of the manifest it was pulled by, <c>sha256:…</c>; null for one that was built here and never pushed.</summary>
    public string? Digest { get; init; }

    /// <summary>What it sets for containers, and when it was built.</summary>
    public ImageConfiguration? Configuration { get; init; }

    /// <summary>The steps that it was built by and that added something, the first one first.</summary>
    public ImmutableArray<ImageLayer> Layers { get; init; } = [];
}

/// <summary>What one step of a build added to an image.</summary>
/// <param name="Step">The instruction as the engine keeps it, such as <c>RUN /bin/sh -c apt-get update</c>.</param>
/// <param name="Size">In bytes.</param>
public sealed record ImageLayer(string Step, long Size);
