using System.Text.RegularExpressions;

namespace Assistant.Server.Rpc;

/// <summary>Markdown of ours for an editor that shows plain text only.</summary>
static partial class PlainText
{
    /// <summary>The text without code marks, emphasis and fences; a link is followed by its address.</summary>
    public static string Of(string markdown) =>
        Mark().Replace(Link().Replace(Fence().Replace(markdown, ""), "$1 ($2)"), "").Trim();

    [GeneratedRegex(@"^```\w*\n", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|`")]
    private static partial Regex Mark();
}
