using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>What an image is built for, and how much of it has to be downloaded here.</summary>
static class PlatformSizes
{
    /// <summary>The bytes of the build that this machine, or its engine, would pull; null when there is none or the size was not told.</summary>
    public static long? Here(Document document, IReadOnlyList<RegistryPlatform> platforms) =>
        (document.LocalImages?.Platform ?? document.Machine) is not { } here ? null
        : (platforms.FirstOrDefault(platform => platform.Name == here) ?? platforms.FirstOrDefault(platform => platform.Name.StartsWith(here + "/", StringComparison.Ordinal)))?.Size;

    /// <summary><c>amd64, arm64, arm/v7</c>; other systems than Linux with their names.</summary>
    public static string Names(IReadOnlyList<RegistryPlatform> platforms, int most = int.MaxValue)
    {
        var names = platforms.Select(platform => Short(platform.Name)).Distinct().ToList();
        return string.Join(", ", names.Take(most)) + (names.Count > most ? $" and {names.Count - most} more" : "");
    }

    /// <summary><c>amd64 45.1 MB, arm64 43.2 MB</c>; null when nothing was told.</summary>
    /// <param name="size">Of one platform, where it was not told which.</param>
    public static string? ToDownload(IReadOnlyList<RegistryPlatform> platforms, long? size) =>
        platforms.Count == 0 ? size is { } bytes ? ByteSize.OfImage(bytes) : null
        : string.Join(", ", platforms.DistinctBy(platform => platform.Name).Select(platform => Short(platform.Name) + (platform.Size is { } size ? $" {ByteSize.OfImage(size)}" : "")));

    static string Short(string platform) => platform.StartsWith("linux/", StringComparison.Ordinal) ? platform["linux/".Length..] : platform;
}
