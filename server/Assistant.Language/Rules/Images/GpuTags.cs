using System.Text.RegularExpressions;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Rules.Images;

/// <summary>Which tags of an image are made for a GPU.</summary>
static partial class GpuTags
{
    /// <summary>True for an image that uses a GPU whatever its tag.</summary>
    public static bool AreAll(ImageFacts facts) => facts.Gpu?.StartsWith("--gpus all", StringComparison.Ordinal) == true;

    /// <summary>True for an image of which only some tags are made for a GPU, as the catalogue says it: <c>tag prefix cuda-; --gpus all</c>.</summary>
    public static bool AreSome(ImageFacts facts) => facts.Gpu is { } gpu && !gpu.StartsWith("--gpus", StringComparison.Ordinal) && gpu.Contains("tag", StringComparison.Ordinal);

    public static bool IsOne(string? tag) => tag is not null && Mark().IsMatch(tag);

    /// <summary>The tag for a GPU beside one without; null when none is known.</summary>
    public static string? Beside(string? tag, ImageFacts facts)
    {
        if (facts.Gpu!.StartsWith("-gpu", StringComparison.Ordinal)) return WithSuffix(tag ?? "latest");
        var known = facts.Tags?.Offer.Where(IsOne).ToList() ?? [];
        return known.FirstOrDefault(name => tag is null or "latest" && name.Contains("latest", StringComparison.Ordinal)) ?? known.FirstOrDefault();
    }

    /// <summary>The images of TensorFlow end with <c>-jupyter</c> behind that.</summary>
    static string WithSuffix(string tag) => tag.EndsWith("-jupyter", StringComparison.Ordinal) ? tag[..^"-jupyter".Length] + "-gpu-jupyter" : tag + "-gpu";

    [GeneratedRegex(@"(^|[-.])(gpu|cuda\d*|cu\d+|rocm)([-.]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
