using Assistant.Language.Values;

namespace Assistant.Language.Dockerfiles;

/// <summary>What a FROM starts from, as a build without <c>--build-arg</c> sees it.</summary>
/// <param name="Expanded">The word with the defaults of the arguments filled in.</param>
/// <param name="Image">The same read as the name of an image; a stage's name reads as one too.</param>
public sealed record BaseImage(Expansion Expanded, Parsed<ImageReference> Image);
