using System.Collections.Immutable;
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

/// <summary>What a build inherits from an image.</summary>
/// <param name="Workdir">Null for the root.</param>
/// <param name="Platform">Operating system and architecture, <c>linux/amd64</c>.</param>
public sealed record LocalImage(ImmutableDictionary<string, string> Variables, string? Workdir, string Platform);
