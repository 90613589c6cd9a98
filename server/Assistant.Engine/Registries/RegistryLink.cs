using System.Text.RegularExpressions;

namespace Assistant.Engine;

/// <summary>The header Link of a list that has more pages.</summary>
static class RegistryLink
{
    /// <summary>Where the next page is; null on the last one, or when it would be with another server.</summary>
    public static Uri? Next(RegistryAnswer answer) =>
        Regex.Match(answer.Header("Link") ?? "", """<([^>]*)>\s*;\s*rel="?next\b""", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) is { Success: true } link
        && Uri.TryCreate(answer.Address, link.Groups[1].Value, out var next) && RegistryWire.IsSameServer(answer.Address, next) ? next : null;
}
