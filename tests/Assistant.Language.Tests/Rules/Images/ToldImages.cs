using System.Collections.Immutable;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Tests.Rules.Images;

/// <summary>Stands in for what registries told: the same for every image, and that nothing else exists.</summary>
sealed record ToldImages(ImmutableArray<RegistryTag> Tags = default, ImmutableArray<string> Platforms = default) : IRegistryAnswers
{
    TagList? IRegistryAnswers.Tags(ImageReference image) => Tags.IsDefault ? null : new(Tags, default, IsWhole: true);

    public RegistryImage? Image(ImageReference image) =>
        Platforms.IsDefault ? null : new("sha256:0", [.. Platforms.Select(name => new RegistryPlatform(name))], null, default);

    bool IRegistryAnswers.IsHidden(ImageReference image) => false;

    public bool IsMissing(ImageReference image) => Tags.IsDefault || Tags.All(tag => tag.Name != (image.Tag ?? "latest"));
}
