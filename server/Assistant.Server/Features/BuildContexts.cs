namespace Assistant.Server.Features;

/// <summary>Gives open Dockerfiles the folder they are built with: their own, or the one that is set.</summary>
static class BuildContexts
{
    /// <summary>The document as it is when it does not stand in a file of this machine.</summary>
    public static OpenDocument Attach(Session session, OpenDocument open) =>
        Uri.TryCreate(open.Uri, UriKind.Absolute, out var address) && address.IsFile && open.Document.Path is { } path
            ? open with { Document = FolderContext.Attach(open.Document, Set(session, open.Settings, path)) }
            : open;

    /// <summary>The folder that the Dockerfile is built with; null when it stands in no file of this machine.</summary>
    public static string? FolderOf(OpenDocument open) => (open.Document.Context as FolderContext)?.Folder;

    /// <summary>After the workspace's folders have changed.</summary>
    public static void Renew(Session session)
    {
        foreach (var open in session.Workspace.Documents.Where(open => open.Settings.BuildContext is { Length: > 0 }))
        {
            session.Workspace.Change(open.Uri, newest => Attach(session, newest));
            session.Publisher.Changed(open.Uri);
        }
    }

    /// <summary>A relative folder counts from the innermost workspace folder around the file, else from the file's own.</summary>
    static string Set(Session session, Settings settings, string path) =>
        settings.BuildContext is { Length: > 0 } set ? Path.Combine(session.Folders.Around(path) ?? Path.GetDirectoryName(path) ?? path, set) : "";
}
