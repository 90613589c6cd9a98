using System.Collections.Immutable;

namespace Assistant.Language.Registries;

/// <summary>What a registry holds under one tag or digest, read without pulling a layer.</summary>
/// <param name="Digest">Of the manifest, or of the index for several platforms: what a reference is pinned to.</param>
/// <param name="Platforms">What it is built for, with what has to be downloaded.</param>
/// <param name="Configuration">Of the build for this machine, or of the first one; null when it was not read.</param>
/// <param name="AsOf">When the registry was asked.</param>
public sealed record RegistryImage(string Digest, ImmutableArray<RegistryPlatform> Platforms, ImageConfiguration? Configuration, DateTimeOffset AsOf);

/// <summary>What an image sets for containers, as its configuration blob or an engine tells it.</summary>
/// <param name="Created">When it was built; null when not told.</param>
/// <param name="Ports">The ports it exposes, such as <c>8888/tcp</c>.</param>
/// <param name="Volumes">The folders it declares as volumes.</param>
/// <param name="User">Null for root.</param>
/// <param name="WorkFolder">Null for the root folder.</param>
/// <param name="Variables">Names with values.</param>
/// <param name="HasHealthCheck">True when the image itself tells when it is healthy.</param>
public sealed record ImageConfiguration(
    DateTimeOffset? Created,
    ImmutableArray<string> Ports,
    ImmutableArray<string> Volumes,
    string? User,
    string? WorkFolder,
    ImmutableDictionary<string, string> Variables,
    ImmutableArray<string> Entrypoint,
    ImmutableArray<string> Command,
    ImmutableDictionary<string, string> Labels,
    bool HasHealthCheck);
