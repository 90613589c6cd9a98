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

    static string? Target(OpenDocument open, DocumentLink link)
    {
        if (!link.IsFile) return link.Target;
        return open.Document.Context is FolderContext { Folder: var folder } ? new Uri(Path.Combine(folder, link.Target)).AbsoluteUri : null;
    }
}
