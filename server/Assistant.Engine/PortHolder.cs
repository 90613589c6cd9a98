using System.Globalization;

namespace Assistant.Engine;

/// <summary>Which program of this machine listens at a port, as Linux tells it in <c>/proc</c>; elsewhere nobody knows.</summary>
static class PortHolder
{
    const string Listening = "0A";

    /// <summary>Such as <c>python3 (process 4711)</c>; null when it is not known, as of a program of another user.</summary>
    public static string? Of(int port)
    {
        try
        {
            var sockets = new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines).Select(line => ListenerAt(line, port)).OfType<string>().ToHashSet();
            return sockets.Count is 0 ? null : Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).FirstOrDefault(folder => Holds(folder, sockets)) is { } process
                ? $"{File.ReadAllText($"{process}/comm").Trim()} (process {Path.GetFileName(process)})"
                : null;
        }
        // A process may end while it is looked at.
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The socket's name when the line tells of one that listens at the port: the second word ends in the port's hexadecimal number, the tenth is the inode.</summary>
    static string? ListenerAt(string line, int port) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var local, _, Listening, _, _, _, _, _, var inode, ..] && local.EndsWith($":{port.ToString("X4", CultureInfo.InvariantCulture)}", StringComparison.Ordinal)
            ? $"socket:[{inode}]"
            : null;

    static bool Holds(string process, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles($"{process}/fd").Any(file => File.ResolveLinkTarget(file, returnFinalTarget: false) is { } target && sockets.Contains(Path.GetFileName(target.FullName)));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
