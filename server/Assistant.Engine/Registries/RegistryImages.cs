using System.Collections.Immutable;
using System.Text.Json;
using Assistant.Language.Registries;
using Assistant.Language.Values;
using Configuration = Assistant.Language.Registries.ImageConfiguration;

namespace Assistant.Engine;

/// <summary>Reads an image from its manifests and its configuration, without a layer. <paramref name="machine"/> is what this machine runs, such as <c>linux/arm64</c>.</summary>
sealed class RegistryImages(RegistryV2 registry, string machine, TimeProvider clock)
{
    public async Task<RegistryImage> Read(ImageReference image, RegistryAsk ask)
    {
        var (digest, manifest) = await registry.Manifest(image, RegistryV2.Named(image), ask);
        var builds = Builds(manifest);
        if (Best(builds) is not { } best)
        {
            var (only, build) = await ConfigurationOf(image, manifest, ask);
            return new(digest, build is null ? [] : [new(build, SizeOf(manifest))], only, clock.GetUtcNow());
        }
        var own = (await registry.Manifest(image, best.Digest, ask)).Content;
        var platforms = builds.Select(build => new RegistryPlatform(build.Name, build == best ? SizeOf(own) : null)).DistinctBy(platform => platform.Name);
        return new(digest, [.. platforms], (await ConfigurationOf(image, own, ask)).Configuration, clock.GetUtcNow());
    }

    /// <summary>The builds that an index holds; what is attested about them is none, it is for "unknown".</summary>
    static List<(string Name, string Digest)> Builds(RegistryManifest index) =>
    [
        .. from entry in index.Manifests ?? []
           let name = PlatformName.Of(entry?.Platform?.Os, entry?.Platform?.Architecture, entry?.Platform?.Variant)
           where name is not null && entry?.Digest is { } digest && RegistryDigest.IsDigest(digest)
           select (name, entry!.Digest!),
    ];

    (string Name, string Digest)? Best(List<(string Name, string Digest)> builds) =>
        builds.Count is 0 ? null : builds.Find(build => build.Name == machine) is { Name: not null } own ? own : builds[0];

    async Task<(Configuration? Configuration, string? Platform)> ConfigurationOf(ImageReference image, RegistryManifest manifest, RegistryAsk ask)
    {
        // Manifests of the first form, and those of things that are no images, have no configuration to read.
        if (manifest.Config?.Digest is not { } digest || !RegistryDigest.IsDigest(digest)) return (null, null);
        var told = (await registry.Blob(image, digest, ask)).Read(RegistryJson.Default.RegistryConfiguration);
        return (Of(told), PlatformName.Of(told.Os, told.Architecture, told.Variant));
    }

    static long? SizeOf(RegistryManifest manifest) =>
        manifest.Layers is { } layers ? layers.Sum(layer => Math.Max(0, layer?.Size ?? 0)) + Math.Max(0, manifest.Config?.Size ?? 0) : null;

    static Configuration Of(RegistryConfiguration told) => new(
        RegistryDate.Read(told.Created),
        Names(told.Config?.ExposedPorts),
        Names(told.Config?.Volumes),
        told.Config?.User is { Length: > 0 } user && user.Split(':')[0] is not ("root" or "0") ? user : null,
        told.Config?.WorkingDir is { Length: > 0 } folder and not "/" ? folder : null,
        Variables(told.Config?.Env),
        Words(told.Config?.Entrypoint),
        Words(told.Config?.Cmd),
        (told.Config?.Labels ?? new Dictionary<string, string?>()).ToImmutableDictionary(label => label.Key, label => label.Value ?? ""),
        told.Config?.Healthcheck?.Test is [{ } kind, ..] && kind is not "NONE");

    static ImmutableArray<string> Names(IReadOnlyDictionary<string, JsonElement>? set) => [.. (set?.Keys ?? []).Order(StringComparer.Ordinal)];

    static ImmutableArray<string> Words(IReadOnlyList<string?>? words) => [.. words?.OfType<string>() ?? []];

    static ImmutableDictionary<string, string> Variables(IReadOnlyList<string?>? lines)
    {
        var variables = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var line in lines?.OfType<string>() ?? [])
            if (line.Split('=', 2) is [{ Length: > 0 } name, var value]) variables[name] = value;
        return variables.ToImmutable();
    }
}
