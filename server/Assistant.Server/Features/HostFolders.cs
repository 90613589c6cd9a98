using System.Collections.Concurrent;
using Assistant.Language;
using Assistant.Language.Recipes;

namespace Assistant.Server.Features;

/// <summary>
/// The folders of this machine, seen from the folder of a document. A folder is looked at when somebody asks and again when its time
/// stamp has changed; what cannot be read counts as empty, and a file longer than a Dockerfile ever is as none.
/// </summary>
/// <param name="folder">An absolute path.</param>
sealed class HostFolders(string folder) : IHostFolders
{
    /// <summary>More entries than this are not shown, so that a folder of a million files does not hold up the editor.</summary>
    public const int MostEntries = 1000;

    const int LongestText = 1 << 20;

    readonly ConcurrentDictionary<string, (DateTime Stamp, IReadOnlyList<HostEntry> Entries)> known = [];

    /// <summary>Null for a document that stands in no file of this machine.</summary>
    public static HostFolders? Around(Document document) =>
        document.Path is { Length: > 0 } path && !path.Contains('\0') && Path.IsPathRooted(path) && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder ? new(folder) : null;

    public IEnumerable<HostEntry> Entries(string inner)
    {
        if (PathOf(inner) is not { } path) return [];
        try
        {
            var found = new DirectoryInfo(path);
            if (!found.Exists) return [];
            if (known.TryGetValue(path, out var kept) && kept.Stamp == found.LastWriteTimeUtc) return kept.Entries;
            IReadOnlyList<HostEntry> entries = [.. found.EnumerateFileSystemInfos().Take(MostEntries).Select(entry => new HostEntry(entry.Name, entry is DirectoryInfo))];
            known[path] = (found.LastWriteTimeUtc, entries);
            return entries;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    public string? Text(string file)
    {
        if (PathOf(file) is not { } path) return null;
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= LongestText } ? File.ReadAllText(path) : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Null for what is no path of this machine: a share would ask the network.</summary>
    string? PathOf(string inner)
    {
        if (inner.Contains('\0') || inner.StartsWith("//", StringComparison.Ordinal)) return null;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.GetFullPath(inner is "~" or ['~', '/', ..] ? Path.Join(home, inner[1..]) : Path.Combine(folder, inner));
    }
}
