using Assistant.Language;
using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Files;
using Assistant.Language.Editing;
using Assistant.Language.Rules.Images;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>
/// Gives open documents the images of their workspace, and again when the file of these changes: in the editor, or on the disk, which the
/// editor is asked to watch. The mistakes of a file that is not open are told as well, since it may hold for documents that are.
/// </summary>
sealed class WorkspaceImages(Session session)
{
    readonly FolderCatalogues folders = new();
    readonly Dictionary<string, ImagesFile> told = [];

    public OpenDocument Attach(OpenDocument open) => open with { Document = open.Document with { Catalogue = For(open.Document.Path) } };

    /// <summary>The images that are known where a file is; without one those of the workspace's first folder.</summary>
    public ImageCatalogue For(string? path) =>
        path is not null && Path.IsPathRooted(path) ? folders.For(path, session.Folders.Around(path))
        : session.Folders.Paths is [var first, ..] ? folders.In(first, first) : ImageCatalogue.BuiltIn;

    /// <summary>Asks the editor to tell of files that come, go or change; one that cannot is served by what is open in it.</summary>
    public void Watch()
    {
        if (session.Client.Capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration is true)
            _ = session.Client.WatchFiles("images", $"**/{ImagesFile.FileName}");
    }

    /// <summary>A document was opened or edited; null when it was closed.</summary>
    public void Shown(string path, Document? document)
    {
        if (Path.GetFileName(path) == ImagesFile.FileName)
        {
            folders.Show(path, document?.Text);
            Renew();
        }
        else TellMistakes();
    }

    public static void FilesChanged(Session session, DidChangeWatchedFilesParams _) => session.Images.Renew();

    /// <summary>Looks for the files again, and makes anew what depends on what they say.</summary>
    public void Renew()
    {
        folders.Forget();
        var hasChanged = false;
        foreach (var open in session.Workspace.Documents)
        {
            if (ReferenceEquals(For(open.Document.Path), open.Document.Catalogue)) continue;
            session.Workspace.Change(open.Uri, Attach);
            session.Publisher.Changed(open.Uri);
            hasChanged = true;
        }
        TellMistakes();
        if (!hasChanged) return;
        _ = session.Client.RefreshDiagnostics(CancellationToken.None);
        _ = session.Client.RefreshCodeLenses(CancellationToken.None);
        _ = session.Client.RefreshInlayHints(CancellationToken.None);
    }

    /// <summary>The mistakes in files that hold for an open document and are not open themselves.</summary>
    void TellMistakes()
    {
        var open = session.Workspace.Documents.Select(open => open.Document.Path).ToHashSet();
        var used = open.OfType<string>().Where(Path.IsPathRooted).Select(path => folders.FileFor(path, session.Folders.Around(path))).OfType<string>().Where(file => !open.Contains(file)).ToHashSet();
        lock (told)
        {
            foreach (var file in told.Keys.Except(used).ToList())
            {
                told.Remove(file);
                if (!open.Contains(file)) session.Client.PublishDiagnostics(ToLsp.Uri(file), []);
            }
            foreach (var file in used) Tell(file, folders.FileAt(file));
        }
    }

    void Tell(string file, ImagesFile read)
    {
        if (told.TryGetValue(file, out var before) && ReferenceEquals(before, read)) return;
        told[file] = read;
        var document = new Document(DocumentKind.ImagesFile, read.Text, file) { Catalogue = folders.For(file) };
        var findings = Diagnostics.Of(document).Where(finding => !session.Client.Options.JsonSchemas || finding.Code != ImagesFileShape.Rule.Code);
        session.Client.PublishDiagnostics(ToLsp.Uri(file), [.. findings.Select(finding => ToLsp.Diagnostic(read.Text, finding, session.Encoding))]);
    }
}
