using System.Collections.Immutable;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Server.Features;

/// <summary>What registries have told since the server started. It never changes: what is learnt makes another one.</summary>
sealed record RegistryAnswers : IRegistryAnswers
{
    public static RegistryAnswers None { get; } = new();

    ImmutableDictionary<string, TagList> Lists { get; init; } = ImmutableDictionary<string, TagList>.Empty;

    ImmutableDictionary<string, RegistryImage> Images { get; init; } = ImmutableDictionary<string, RegistryImage>.Empty;

    /// <summary>Repositories and images of which the registry said that there are none.</summary>
    ImmutableHashSet<string> Missing { get; init; } = [];

    /// <summary>Repositories that the registry refused to tell of.</summary>
    ImmutableHashSet<string> Refused { get; init; } = [];

    public TagList? Tags(ImageReference image) => Lists.GetValueOrDefault(Repository(image));

    public RegistryImage? Image(ImageReference image) => Images.GetValueOrDefault(Name(image));

    public bool IsMissing(ImageReference image) =>
        Missing.Contains(Repository(image)) || Missing.Contains(Name(image))
        || (image.Digest is null && Image(image) is null && Tags(image) is { IsWhole: true } list && list.Named(image) is null);

    /// <summary>Docker Hub tells the same of a private repository as of none.</summary>
    public bool IsHidden(ImageReference image) =>
        Tags(image) is null && Image(image) is null && (Refused.Contains(Repository(image)) || IsMissing(image));

    /// <summary>Of a repository with very many tags each answer has some; together they are more.</summary>
    public RegistryAnswers With(ImageReference image, TagList told)
    {
        var before = Tags(image);
        var list = told.IsWhole || before is not { IsWhole: false } ? told : told with { Tags = [.. told.Tags.Concat(before.Tags).DistinctBy(tag => tag.Name)] };
        if (before is not null && before.AsOf == list.AsOf && before.Tags.Length == list.Tags.Length) return this;
        return this with { Lists = Lists.SetItem(Repository(image), list), Missing = Missing.Remove(Repository(image)) };
    }

    public RegistryAnswers With(ImageReference image, RegistryImage? held)
    {
        var name = Name(image);
        if (held is null) return Missing.Contains(name) ? this : this with { Images = Images.Remove(name), Missing = Missing.Add(name) };
        if (Image(image) is { } before && before.AsOf == held.AsOf && before.Digest == held.Digest) return this;
        return this with { Images = Images.SetItem(name, held), Missing = Missing.Remove(name).Remove(Repository(image)) };
    }

    /// <summary>The tag stands for this digest now. What was known of the image is kept when it still is the same.</summary>
    public RegistryAnswers With(ImageReference image, string? digest, DateTimeOffset asOf) =>
        digest is null ? With(image, held: null) : Image(image)?.Digest == digest ? this : With(image, new RegistryImage(digest, [], null, asOf));

    public RegistryAnswers Without(ImageReference image) =>
        Missing.Contains(Repository(image)) ? this : this with { Lists = Lists.Remove(Repository(image)), Missing = Missing.Add(Repository(image)) };

    public RegistryAnswers WithRefused(ImageReference image) =>
        Refused.Contains(Repository(image)) ? this : this with { Refused = Refused.Add(Repository(image)) };

    static string Repository(ImageReference image) => $"{image.Registry}/{image.Repository}";

    static string Name(ImageReference image) => Repository(image) + (image.Digest is { } digest ? $"@{digest}" : $":{image.Tag ?? "latest"}");
}
