using Assistant.Language;

namespace Assistant.Server.Features;

/// <summary>Gives open Dockerfiles the folder they are built with: their own, or the one that is set.</summary>
static class BuildContexts
{
    /// <summary>The document as it is when it does not stand in a file of this machine.</summary>
    public static Document Attach(Session session, string uri, Document document) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile && document.Path is { } path
            ? FolderContext.Attach(document, Set(session, path))
            : document;

    /// <summary>After the setting or the workspace's folders have changed.</summary>
    public static void Renew(Session session)
    {
        foreach (var open in session.Workspace.Documents)
        {
            session.Workspace.Put(open with { Document = Attach(session, open.Uri, open.Document) });
            session.Publisher.Changed(open.Uri);
        }
    }

    /// <summary>A relative folder counts from the innermost workspace folder around the file, else from the file's own.</summary>
    static string Set(Session session, string path) =>
        session.Settings.BuildContext is { Length: > 0 } set ? Path.Combine(session.Folders.Around(path) ?? Path.GetDirectoryName(path) ?? path, set) : "";
}
