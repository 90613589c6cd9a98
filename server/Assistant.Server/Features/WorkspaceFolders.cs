using System.Collections.Immutable;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>
/// The folders that are open in the editor, as full paths; none when single files are. Reading is safe from anywhere; only the message
/// loop writes.
/// </summary>
sealed class WorkspaceFolders
{
    public ImmutableArray<string> Paths { get; private set; } = [];

    /// <summary>The innermost folder that a file lies in; null when it lies in none.</summary>
    public string? Around(string path) =>
        Paths.Where(folder => path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || IsSeparator(path[folder.Length])))
            .MaxBy(folder => folder.Length);

    /// <summary>Takes what <c>initialize</c> says; an old editor names one folder only.</summary>
    public void Begin(InitializeParams start) =>
        Paths = [.. (start.WorkspaceFolders?.Select(folder => folder.Uri) ?? (start.RootUri is { } root ? [root] : [])).Select(Path).OfType<string>().Distinct()];

    public static void Changed(Session session, DidChangeWorkspaceFoldersParams changed)
    {
        session.Folders.Change(changed.Event);
        BuildContexts.Renew(session);
        session.Images.Renew();
    }

    void Change(WorkspaceFoldersChangeEvent change)
    {
        var removed = change.Removed.Select(folder => Path(folder.Uri)).ToHashSet();
        Paths = [.. Paths.Where(path => !removed.Contains(path)).Concat(change.Added.Select(folder => Path(folder.Uri)).OfType<string>()).Distinct()];
    }

    /// <summary>The path without a separator at its end; null for a folder that is on no disk.</summary>
    static string? Path(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile ? System.IO.Path.TrimEndingDirectorySeparator(address.LocalPath) : null;

    static bool IsSeparator(char c) => c is '/' or '\\';
}
