using System.Text.RegularExpressions;

namespace Assistant.Engine;

/// <summary>The header Link of a list that has more pages.</summary>
static class RegistryLink
{
    /// <summary>Where the next page is said to be; null on the last one.</summary>
    public static Uri? Next(RegistryAnswer answer) =>
        Regex.Match(answer.Header("Link") ?? "", """<([^>]*)>\s*;\s*rel="?next\b""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking) is { Success: true } link
        && Uri.TryCreate(answer.Address, link.Groups[1].Value, out var next) ? next : null;
}
