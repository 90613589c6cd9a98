using System.Text.RegularExpressions;

namespace Assistant.Language.Values;

/// <summary>The name of a volume that the engine itself keeps: two or more letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, the first a letter or digit.</summary>
public static partial class VolumeName
{
    public static bool IsValid(string name) => Valid().IsMatch(name);

    /// <summary>The name with <c>-</c> in place of what the engine refuses; null when too little is left of it.</summary>
    public static string? Mended(string name)
    {
        var mended = Forbidden().Replace(name, "-").Trim('-', '.', '_');
        return IsValid(mended) ? mended : null;
    }

    [GeneratedRegex(@"^[a-zA-Z0-9][a-zA-Z0-9_.-]+\z")]
    private static partial Regex Valid();

    [GeneratedRegex("[^a-zA-Z0-9_.-]+")]
    private static partial Regex Forbidden();
}
