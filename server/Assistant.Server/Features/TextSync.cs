using Assistant.Language;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Keeps the workspace's snapshots equal to what the editor shows.</summary>
static class TextSync
{
    public static void Opened(Session session, DidOpenTextDocumentParams opened)
    {
        var item = opened.TextDocument;
        if (FromLsp.Open(item) is { } document) Put(session, new(item.Uri, item.Version, BuildContexts.Attach(session, item.Uri, document)));
    }

    /// <summary>The edits of one notification follow each other: each counts from the text that the one before it left.</summary>
    public static void Changed(Session session, DidChangeTextDocumentParams changed)
    {
        if (session.Workspace.Find(changed.TextDocument.Uri) is not { } open) return;
        var document = changed.ContentChanges.Aggregate(open.Document, (text, change) => FromLsp.Edit(text, change, session.Encoding));
        Put(session, open with { Version = changed.TextDocument.Version, Document = document });
    }

    public static void Closed(Session session, DidCloseTextDocumentParams closed)
    {
        session.Workspace.Remove(closed.TextDocument.Uri);
        session.SentTokens.Forget(closed.TextDocument.Uri);
        session.Publisher.Changed(closed.TextDocument.Uri);
    }

    static void Put(Session session, OpenDocument open)
    {
        session.Workspace.Put(open);
        session.Publisher.Changed(open.Uri);
    }
}
