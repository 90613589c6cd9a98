using Assistant.Language;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Features;

/// <summary>Keeps the workspace's snapshots equal to what the editor shows.</summary>
static class TextSync
{
    public static void Opened(Session session, DidOpenTextDocumentParams opened)
    {
        var item = opened.TextDocument;
        if (FromLsp.Open(item) is not { } document) return;
        var around = document with
        {
            LocalImages = session.BaseImages.Known,
            LastBuild = session.Builds.Of(document.Path),
            Registries = session.RegistryQuestions.Known,
            Host = HostFolders.Around(document),
            Now = DateTimeOffset.Now,
            Machine = ThisMachine.Platform,
        };
        Put(session, session.Images.Attach(BuildContexts.Attach(session, new(item.Uri, item.Version, around, session.Settings))));
        session.Images.Shown(FromLsp.Path(item.Uri), document);
        _ = Configuration.Ask(session, item.Uri);
        session.Lensed.TryRemove(item.Uri, out _);
        _ = RemindOfLenses(session, item.Uri);
    }

    /// <summary>An editor that is starting may ask for lenses before it tells of its files, or not at all, and not again by itself.</summary>
    static async Task RemindOfLenses(Session session, string uri)
    {
        foreach (var pause in Pauses)
        {
            await session.Client.RefreshCodeLenses(CancellationToken.None).ContinueWith(_ => { }, TaskScheduler.Default);
            await Task.Delay(pause);
            if (session.Lensed.ContainsKey(uri) || session.Workspace.Find(uri) is null || session.State is not SessionState.Running) return;
        }
    }

    static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];

    /// <summary>The edits of one notification follow each other: each counts from the text that the one before it left.</summary>
    public static void Changed(Session session, DidChangeTextDocumentParams changed)
    {
        var (uri, version) = (changed.TextDocument.Uri, changed.TextDocument.Version);
        if (session.Workspace.Change(uri, open => open with { Version = version, Document = Edited(open.Document) })) session.Publisher.Changed(uri);
        if (session.Workspace.Find(uri) is { Document: { Kind: DocumentKind.ImagesFile, Path: { } path } edited }) session.Images.Shown(path, edited);
        session.BaseImages.Ask();

        Document Edited(Document document) => changed.ContentChanges.Aggregate(document, (text, change) => FromLsp.Edit(text, change, session.Encoding)) with { Now = DateTimeOffset.Now };
    }

    public static void Closed(Session session, DidCloseTextDocumentParams closed)
    {
        session.Workspace.Remove(closed.TextDocument.Uri);
        session.Images.Shown(FromLsp.Path(closed.TextDocument.Uri), null);
        session.Configuring.TryRemove(closed.TextDocument.Uri, out _);
        session.Lensed.TryRemove(closed.TextDocument.Uri, out _);
        session.SentTokens.Forget(closed.TextDocument.Uri);
        session.Publisher.Changed(closed.TextDocument.Uri);
    }

    static void Put(Session session, OpenDocument open)
    {
        session.Workspace.Put(open);
        session.Publisher.Changed(open.Uri);
        session.BaseImages.Ask();
    }
}
