using System.Text.RegularExpressions;

namespace Assistant.Language.Editing;

/// <summary>The addresses of web pages in a text.</summary>
static partial class Addresses
{
    /// <summary>What begins with <c>http://</c> or <c>https://</c>, without the punctuation of the sentence around it.</summary>
    public static IEnumerable<(int Start, string Address)> In(string text)
    {
        foreach (Match match in Address().Matches(text))
            if (Uri.IsWellFormedUriString(match.Value, UriKind.Absolute)) yield return (match.Index, match.Value);
    }

    [GeneratedRegex(@"\bhttps?://[^\s""'<>\\`{}$]*[^\s""'<>\\`{}$.,;:!?)\]]")]
    private static partial Regex Address();
}
