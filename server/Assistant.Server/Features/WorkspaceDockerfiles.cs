using System.Collections.Concurrent;
using Assistant.Language;
using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Server.Features;

/// <summary>What can be found by name in one Dockerfile or recipe.</summary>
sealed record DockerfileOutline(string Uri, SourceText Text, IReadOnlyList<Landmark> Landmarks);

/// <summary>
/// The Dockerfiles and recipes in the folders of a workspace. Pages count only while they are open: there are many, and few hold docker lines. The files are looked for when somebody asks, and a file is read again only when its time
/// stamp or size has changed. Hidden folders, links and <c>node_modules</c> are left out.
/// </summary>
sealed class WorkspaceDockerfiles
{
    const int MostFiles = 2_000;
    const int MostFolders = 20_000;
    const int LongestFile = 4_000_000;

    static readonly EnumerationOptions Visible = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    readonly ConcurrentDictionary<string, (DateTime Stamp, long Length, DockerfileOutline Outline)> read = [];

    /// <param name="except">Paths that need not be read, because the editor holds them.</param>
    public IEnumerable<DockerfileOutline> Under(IEnumerable<string> folders, IReadOnlySet<string> except, CancellationToken cancellation) =>
        folders.SelectMany(folder => Files(folder, cancellation)).DistinctBy(file => file.FullName)
            .Where(file => !except.Contains(file.FullName)).Take(MostFiles).Select(Outline).OfType<DockerfileOutline>();

    static IEnumerable<FileInfo> Files(string folder, CancellationToken cancellation)
    {
        var waiting = new Queue<DirectoryInfo>([new DirectoryInfo(folder)]);
        for (var seen = 0; seen < MostFolders && waiting.TryDequeue(out var next); seen++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!next.Exists) continue;
            foreach (var entry in next.EnumerateFileSystemInfos("*", Visible))
            {
                if (entry is DirectoryInfo inner && !inner.Name.StartsWith('.') && inner.Name != "node_modules") waiting.Enqueue(inner);
                if (entry is FileInfo file && DocumentKinds.Of(file.Name, "") is DocumentKind.Dockerfile or DocumentKind.Recipe) yield return file;
            }
        }
    }

    /// <summary>Null when the file cannot be read any more, or is so long that no one wrote it.</summary>
    DockerfileOutline? Outline(FileInfo file)
    {
        try
        {
            if (file.Length > LongestFile) return null;
            if (read.TryGetValue(file.FullName, out var known) && (known.Stamp, known.Length) == (file.LastWriteTimeUtc, file.Length)) return known.Outline;
            var text = File.ReadAllText(file.FullName);
            var outline = Outline(file.FullName, SourceText.From(text), DocumentKinds.Of(file.Name, text));
            read[file.FullName] = (file.LastWriteTimeUtc, file.Length, outline);
            return outline;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static DockerfileOutline Outline(string path, SourceText text, DocumentKind? kind) =>
        new(ToLsp.Uri(path), text, kind is { } known ? Symbols.Landmarks(new(known, text, path)) : []);
}
