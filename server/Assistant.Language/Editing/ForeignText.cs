using System.Text.RegularExpressions;

namespace Assistant.Language.Editing;

/// <summary>What others wrote, made fit to stand in our Markdown: on one line, cut where it is long, and without a mark that an editor would follow.</summary>
static partial class ForeignText
{
    const int Longest = 120;

    public static string Plain(string text) => Marks().Replace(Line(text), @"\$0");

    public static string Code(string text) => $"`{Line(text).Replace('`', '\'')}`";

    static string Line(string text)
    {
        var line = Blanks().Replace(text.Length > 4 * Longest ? text[..(4 * Longest)] : text, " ").Trim();
        if (line.Length <= Longest) return line;
        return $"{line[..(char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1)]}…";
    }

    [GeneratedRegex(@"[\s\p{C}-[\p{Cs}\p{Cn}]]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\\`*_{}\[\]()<>#!|~$&:]")]
    private static partial Regex Marks();
}
