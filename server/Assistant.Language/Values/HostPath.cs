namespace Assistant.Language.Values;

/// <summary>Paths with slashes, worked out as text: no file system is asked.</summary>
public static class HostPath
{
    /// <summary>The path seen from a folder, without <c>.</c>, <c>..</c> and doubled slashes.</summary>
    public static string Absolute(string path, string folder) => Clean(path.StartsWith('/') ? path : $"{folder}/{path}");

    public static string Clean(string path)
    {
        List<string> parts = [];
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else if (!path.StartsWith('/')) parts.Add(part);
        }
        return (path.StartsWith('/') ? "/" : "") + string.Join('/', parts) is { Length: > 0 } clean ? clean : ".";
    }
}
