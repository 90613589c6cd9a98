using Assistant.Language.Editing.Navigation;
using StreamJsonRpc;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Gives what a file names, such as a stage, a variable or a container, another name. What cannot be is refused with a sentence.</summary>
static class Renames
{
    const int RequestFailed = -32803;

    public static Task<Lsp.PrepareRenamePlaceholder?> Prepare(Session session, Lsp.PrepareRenameParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<Lsp.PrepareRenamePlaceholder?>(session, asked.TextDocument.Uri, null, open =>
            Rename.At(open.Document, FromLsp.Offset(open.Document.Text, asked.Position, session.Encoding)) is { } found
                ? new(ToLsp.Range(open.Document.Text, found.Span, session.Encoding), found.Placeholder)
                : null, cancellation);

    public static Task<Lsp.WorkspaceEdit?> Do(Session session, Lsp.RenameParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<Lsp.WorkspaceEdit?>(session, asked.TextDocument.Uri, null, open => Edit(session, open, asked), cancellation);

    static Lsp.WorkspaceEdit Edit(Session session, OpenDocument open, Lsp.RenameParams asked)
    {
        var text = open.Document.Text;
        var renaming = Rename.To(open.Document, FromLsp.Offset(text, asked.Position, session.Encoding), asked.NewName);
        if (renaming.Refusal is { } refusal) throw new LocalRpcException(refusal) { ErrorCode = RequestFailed };
        var edits = ToLsp.Edits(text, renaming.Changes, session.Encoding);
        return session.Client.Capabilities.Workspace?.WorkspaceEdit?.DocumentChanges is true
            ? new() { DocumentChanges = [new Lsp.TextDocumentEdit(new(open.Uri, open.Version), edits)] }
            : new() { Changes = new Dictionary<string, IReadOnlyList<Lsp.TextEdit>> { [open.Uri] = edits } };
    }
}
