using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Engine;

// What registry v2 answers, as far as it is read here: github.com/opencontainers/distribution-spec and image-spec.

sealed record RegistryErrors(IReadOnlyList<RegistryError?>? Errors);

sealed record RegistryError(string? Code);

sealed record RegistryTags(IReadOnlyList<string?>? Tags);

/// <summary>A manifest of one image, which has a configuration and layers, or an index of several, which has manifests.</summary>
sealed record RegistryManifest(int? SchemaVersion, RegistryDescriptor? Config, IReadOnlyList<RegistryDescriptor?>? Layers, IReadOnlyList<RegistryDescriptor?>? Manifests);

sealed record RegistryDescriptor(string? Digest, long Size, RegistryBuild? Platform);

/// <summary>What a manifest is built for; also the part of a configuration that says so.</summary>
sealed record RegistryBuild(string? Os, string? Architecture, string? Variant);

sealed record RegistryConfiguration(string? Os, string? Architecture, string? Variant, string? Created, RegistryContainer? Config);

sealed record RegistryContainer(
    IReadOnlyDictionary<string, JsonElement>? ExposedPorts, IReadOnlyDictionary<string, JsonElement>? Volumes, string? User, string? WorkingDir,
    IReadOnlyList<string?>? Env, IReadOnlyList<string?>? Entrypoint, IReadOnlyList<string?>? Cmd, IReadOnlyDictionary<string, string?>? Labels, RegistryHealth? Healthcheck);

sealed record RegistryHealth(IReadOnlyList<string?>? Test);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RegistryErrors))]
[JsonSerializable(typeof(RegistryTags))]
[JsonSerializable(typeof(RegistryManifest))]
[JsonSerializable(typeof(RegistryConfiguration))]
sealed partial class RegistryJson : JsonSerializerContext;

/// <summary>Docker Hub, Quay and token servers write their names with underscores.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HubTags))]
[JsonSerializable(typeof(HubTag))]
[JsonSerializable(typeof(HubResults))]
[JsonSerializable(typeof(HubBadges))]
[JsonSerializable(typeof(QuayTags))]
[JsonSerializable(typeof(RegistryToken))]
sealed partial class RegistryApiJson : JsonSerializerContext;
