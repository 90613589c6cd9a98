using Assistant.Language.Editing;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>What can be opened with a click.</summary>
static class Links
{
    public static Task<IReadOnlyList<Lsp.DocumentLink>> In(Session session, Lsp.DocumentLinkParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.DocumentLink>>(session, asked.TextDocument.Uri, [], open => In(session, open), cancellation);

    static IReadOnlyList<Lsp.DocumentLink> In(Session session, OpenDocument open) =>
    [
        .. from link in DocumentLinks.In(open.Document)
           let target = Target(open, link)
           where target is not null
           select new Lsp.DocumentLink(ToLsp.Range(open.Document.Text, link.Span, session.Encoding), target) { Tooltip = link.Tooltip },
    ];

    /// <summary>Null for a file or folder that is not there.</summary>
    static string? Target(OpenDocument open, DocumentLink link)
    {
        if (!link.IsFile) return link.Target;
        if (Path.IsPathRooted(link.Target)) return Path.Exists(link.Target) ? ToLsp.Uri(link.Target) : null;
        return open.Document.Context is FolderContext { Folder: var folder } ? ToLsp.Uri(Path.Combine(folder, link.Target)) : null;
    }
}
