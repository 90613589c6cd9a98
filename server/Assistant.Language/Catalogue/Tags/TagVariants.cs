namespace Assistant.Language.Catalogue.Tags;

/// <summary>What one can choose by the tag besides the version: releases of CUDA and Python, a build for a GPU.</summary>
public static class TagVariants
{
    /// <summary>Such as <c>CUDA 13.0, 12.8; Python 3.13; GPU</c>, the newest first; empty when the tags do not tell.</summary>
    public static string Of(IEnumerable<string> tags)
    {
        var parts = tags.SelectMany(tag => ImageTag.Of(tag).Parts).ToList();
        string[] found =
        [
            Releases(parts, "CUDA", "cuda"),
            Releases(parts, "Python", "python", "py"),
            parts.Any(part => part is { Kind: TagPartKind.Variant, Word: "gpu" }) ? "GPU" : "",
        ];
        return string.Join("; ", found.Where(text => text != ""));
    }

    static string Releases(IEnumerable<TagPart> parts, string title, params string[] words)
    {
        var releases = parts.Where(part => part.Kind == TagPartKind.Named && words.Contains(part.Word)).Order(Comparer<TagPart>.Create(TagOrder.Newer)).Select(part => string.Join('.', part.Numbers)).Distinct().ToList();
        return releases.Count == 0 ? "" : $"{title} {string.Join(", ", releases)}";
    }
}
