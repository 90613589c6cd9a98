using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Language.Values;

namespace Assistant.Language.Catalogue;

/// <summary>What a build inherits from an official image besides PATH.</summary>
/// <param name="Variables">Every environment variable that any of its usual tags sets; the values depend on the tag.</param>
/// <param name="Workdir">Its working directory; null for the root.</param>
public sealed record BaseImage(string Name, IReadOnlyList<string> Variables, string? Workdir = null)
{
    /// <summary>The variables with nothing for a value.</summary>
    internal ImmutableDictionary<string, string?> Unvalued => field ??= Variables.ToImmutableDictionary(name => name, _ => (string?)null);
}

/// <summary>The official images of Docker Hub whose environment is known, from <c>baseImages.json</c>. Source: their Dockerfiles.</summary>
public static class BaseImages
{
    static readonly Lazy<IReadOnlyList<BaseImage>> All = new(Load);

    /// <summary>Null when nothing is known of the image; those for Windows set other variables.</summary>
    public static BaseImage? Find(ImageReference image) =>
        image.Registry == ImageReference.DockerHub && !IsWindows(image.Tag ?? "") ? All.Value.FirstOrDefault(known => image.Repository == $"library/{known.Name}") : null;

    static bool IsWindows(string tag) => tag.Contains("windowsservercore", StringComparison.Ordinal) || tag.Contains("nanoserver", StringComparison.Ordinal);

    static IReadOnlyList<BaseImage> Load()
    {
        using var stream = typeof(BaseImages).Assembly.GetManifestResourceStream("baseImages.json")!;
        return JsonSerializer.Deserialize(stream, BaseImageJson.Default.BaseImageResource)!.Images;
    }
}

sealed record BaseImageResource(IReadOnlyList<BaseImage> Images);

[JsonSerializable(typeof(BaseImageResource))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
sealed partial class BaseImageJson : JsonSerializerContext;
