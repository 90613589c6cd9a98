using System.Text.RegularExpressions;

namespace Assistant.Language.Catalogue;

/// <summary>The regular expressions among the facts. A workspace may have written them: one that cannot be read, or takes too long, finds nothing.</summary>
public static class FactPattern
{
    static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    public static bool IsIn(string text, string pattern) => Last(text, pattern) is not null;

    /// <summary>The last place that fits; null when there is none.</summary>
    public static Match? Last(string text, string pattern)
    {
        try
        {
            return Regex.Matches(text, pattern, RegexOptions.None, TimeLimit).LastOrDefault();
        }
        catch (Exception wrong) when (wrong is RegexParseException or RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
