using System.Collections.Concurrent;
using Assistant.Language;
using Assistant.Language.Dockerfiles;

namespace Assistant.Server.Features;

/// <summary>
/// A folder on this machine as the build context of a Dockerfile. It is looked at when somebody asks and again when its time stamp
/// has changed; what cannot be read counts as empty.
/// </summary>
/// <param name="folder">An absolute path.</param>
/// <param name="dockerfile">The path of the Dockerfile, whose own <c>NAME.dockerignore</c> beside it comes before the folder's <c>.dockerignore</c>.</param>
sealed class FolderContext(string folder, string dockerfile) : IBuildContext
{
    /// <summary>More entries than this are not shown: nobody reads them, and a folder of a million files must not hold up the editor.</summary>
    public const int MostEntries = 1000;

    readonly string[] ignoreFiles = [dockerfile + ".dockerignore", Path.Combine(folder, ".dockerignore")];
    readonly ConcurrentDictionary<string, (DateTime Stamp, IReadOnlyList<BuildContextEntry> Entries)> folders = [];
    (FileStamp Stamp, DockerignoreFile File)? ignored;

    /// <summary>The folder that is sent to the builder.</summary>
    public string Folder => folder;

    /// <summary>A Dockerfile with the folder it stands in, or the one that is set; other documents as they are.</summary>
    /// <param name="set">Absolute; empty for the Dockerfile's own folder.</param>
    public static Document Attach(Document document, string set = "")
    {
        if (document is not { Kind: DocumentKind.Dockerfile, Path: { Length: > 0 } name } || name.Contains('\0') || set.Contains('\0')) return document;
        var path = Path.GetFullPath(name);
        return document with { Context = new FolderContext(set is "" ? Path.GetDirectoryName(path) ?? path : Path.GetFullPath(set), path) };
    }

    public DockerignoreFile? Ignored
    {
        get
        {
            if (ignoreFiles.Select(FileStamp.Of).FirstOrDefault(stamp => stamp is not null) is not { } stamp) return null;
            if (ignored is not { } known || known.Stamp != stamp) ignored = known = (stamp, DockerignoreFile.Parse(stamp.Read()));
            return known.File;
        }
    }

    public IEnumerable<BuildContextEntry> Entries(string inner)
    {
        if (DirectoryAt(inner) is not { } found) return [];
        if (folders.TryGetValue(inner, out var known) && known.Stamp == found.LastWriteTimeUtc) return known.Entries;
        var entries = Read(found);
        folders[inner] = (found.LastWriteTimeUtc, entries);
        return entries;
    }

    /// <summary>Null when it is no folder of the context; links are not followed, since the builder does not follow them out of it.</summary>
    DirectoryInfo? DirectoryAt(string inner)
    {
        var at = new DirectoryInfo(folder);
        foreach (var name in inner.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name is "." or ".." || name.AsSpan().IndexOfAny('\\', ':', '\0') >= 0) return null;
            at = new(Path.Combine(at.FullName, name));
            if (!at.Exists || at.LinkTarget is not null) return null;
        }
        return at.Exists ? at : null;
    }

    static IReadOnlyList<BuildContextEntry> Read(DirectoryInfo found)
    {
        try
        {
            return [.. found.EnumerateFileSystemInfos().Take(MostEntries).Select(entry => new BuildContextEntry(entry.Name, entry is DirectoryInfo { LinkTarget: null }))];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    sealed record FileStamp(string Path, DateTime Time, long Length)
    {
        const long MostBytes = 1 << 20;

        public static FileStamp? Of(string path)
        {
            try
            {
                return new FileInfo(path) is { Exists: true, Length: <= MostBytes } file ? new(path, file.LastWriteTimeUtc, file.Length) : null;
            }
            catch (IOException)
            {
                // Removed between the two questions.
                return null;
            }
        }

        public string Read()
        {
            try
            {
                return File.ReadAllText(Path);
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                return "";
            }
        }
    }
}
