using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Images for what is typed in the palette or said on the command line, best first.</summary>
static class SearchImages
{
    public static Task<IReadOnlyList<FoundImage>> For(Session session, SearchImagesParams asked, CancellationToken cancellation) =>
        For(asked.Query, asked.Limit, cancellation);

    /// <summary>The catalogue's images first. Never fails for want of an engine.</summary>
    public static Task<IReadOnlyList<FoundImage>> For(string query, int limit, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<FoundImage>>(() => [.. Images.Search(query, Math.Max(1, limit)).Select(FromCatalogue)], cancellation);

    static FoundImage FromCatalogue(ImageFacts image)
    {
        var reference = ImageReference.Parse(image.Name).Value;
        return new(image.Name, "catalogue", image.Purpose, null, reference?.Repository.StartsWith("library/", StringComparison.Ordinal), Word(image.Status))
        {
            Successor = image.Successors.IsDefaultOrEmpty ? null : image.Successors[0],
            Page = reference is null ? null : Images.Page(reference),
            FromLine = $"FROM {image.Recommended}",
            RunBlock = Images.RunBlock(image),
        };
    }

    static string Word(ImageStatus status) => status switch
    {
        ImageStatus.Active => "active",
        ImageStatus.Maintenance => "maintenance",
        ImageStatus.Unmaintained => "unmaintained",
        ImageStatus.Frozen => "frozen",
        _ => "unknown",
    };
}
