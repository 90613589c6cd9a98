using System.Text.RegularExpressions;

namespace Assistant.Language.Values;

/// <summary>The name of a Swarm service, which is a part of a name of DNS: letters, digits, <c>-</c> and <c>_</c>, the two not at its ends, 63 at most.</summary>
public static partial class ServiceName
{
    public static bool IsValid(string name) => name.Length <= Longest && Valid().IsMatch(name);

    /// <summary>The name with <c>-</c> in place of what a swarm refuses; null when nothing is left of it.</summary>
    public static string? Mended(string name)
    {
        var mended = Forbidden().Replace(name, "-").Trim('-', '_');
        if (mended.Length > Longest) mended = mended[..Longest].TrimEnd('-', '_');
        return mended == "" ? null : mended;
    }

    public const int Longest = 63;

    [GeneratedRegex(@"^[a-zA-Z0-9](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?\z")]
    private static partial Regex Valid();

    [GeneratedRegex("[^a-zA-Z0-9_-]+")]
    private static partial Regex Forbidden();
}
