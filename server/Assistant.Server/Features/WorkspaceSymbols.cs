using Assistant.Language.Editing;
using Assistant.Language.Text;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>
/// The stages, build arguments and image titles of all Dockerfiles, and the blocks and containers of all recipes, open or in the workspace's
/// folders, whose name fits what is typed.
/// </summary>
static class WorkspaceSymbols
{
    const int Most = 1_000;

    public static Task<IReadOnlyList<Lsp.SymbolInformation>> For(Session session, Lsp.WorkspaceSymbolParams asked, CancellationToken cancellation) =>
        Task.Run(() => For(session, asked.Query, cancellation), cancellation);

    static IReadOnlyList<Lsp.SymbolInformation> For(Session session, string query, CancellationToken cancellation)
    {
        var open = session.Workspace.Documents.Select(one => new DockerfileOutline(one.Uri, one.Document.Text, Symbols.Landmarks(one.Document))).ToList();
        var opened = open.Select(one => FromLsp.Path(one.Uri)).ToHashSet();
        var found =
            from outline in open.Concat(session.Dockerfiles.Under(session.Folders.Paths, opened, cancellation))
            from landmark in outline.Landmarks
            let score = FuzzyMatch.Score(landmark.Name, query)
            where score is not null
            orderby score descending
            select (outline, landmark);
        return [.. found.Take(Most).Select(one => Information(session, one.outline, one.landmark))];
    }

    static Lsp.SymbolInformation Information(Session session, DockerfileOutline outline, Landmark landmark) =>
        new(landmark.Name, ToLsp.Kind(landmark.Kind), new(outline.Uri, ToLsp.Range(outline.Text, landmark.Span, session.Encoding)))
        {
            ContainerName = landmark.Container ?? Path.GetFileName(FromLsp.Path(outline.Uri)),
        };
}
