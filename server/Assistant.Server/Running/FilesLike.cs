using System.Text.RegularExpressions;

namespace Assistant.Server.Running;

/// <summary>Looks for files that fit a pattern as a POSIX shell does: <c>*</c>, <c>?</c> and <c>[…]</c>, none of which stands for a slash.</summary>
static class FilesLike
{
    static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    public static bool Exist(string folder, string pattern)
    {
        try
        {
            return Exist(pattern.StartsWith('/') ? "/" : folder, pattern.Split('/', StringSplitOptions.RemoveEmptyEntries));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    static bool Exist(string folder, ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty) return true;
        if (!parts[0].AsSpan().ContainsAny('*', '?', '[')) return Path.Exists(Path.Combine(folder, parts[0])) && Exist(Path.Combine(folder, parts[0]), parts[1..]);
        if (!Directory.Exists(folder)) return false;
        // What begins with a dot is hidden from a pattern that does not.
        var name = new Regex($"^{(parts[0].StartsWith('.') ? "" : "(?!\\.)")}{RegexOf(parts[0])}$", RegexOptions.CultureInvariant | RegexOptions.Singleline, Longest);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
            if (name.IsMatch(Path.GetFileName(entry)) && Exist(entry, parts[1..])) return true;
        return false;
    }

    static string RegexOf(string part)
    {
        var pattern = Regex.Escape(part).Replace("\\*", ".*").Replace("\\?", ".");
        // Escape leaves the closing bracket as it is.
        return Regex.Replace(pattern, @"\\\[([!^]?)(.+?)\]", set => $"[{(set.Groups[1].Value is "" ? "" : "^")}{set.Groups[2].Value}]");
    }
}
