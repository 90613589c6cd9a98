using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Images for what is typed in the palette, best first.</summary>
static class SearchImages
{
    public static Task<IReadOnlyList<FoundImage>> For(Session session, SearchImagesParams asked, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FoundImage>>([]);
}
