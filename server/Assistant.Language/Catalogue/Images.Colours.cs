using System.Text.RegularExpressions;

namespace Assistant.Language.Catalogue;

public static partial class Images
{
    /// <summary>In characters. What is longer is no code, and is not held back.</summary>
    const int LongestCode = 2048;

    /// <summary>A log as a person reads it: without the codes that colour a terminal, move its cursor or name its window.</summary>
    public static string WithoutColours(string log) => log.Contains('\e') ? ColourCodes().Replace(log, "") : log;

    /// <summary>Where such a code begins that the end of the text cuts off; the text's length when none does.</summary>
    public static int BeginOfCutCode(string text)
    {
        if (!text.Contains('\e')) return text.Length;
        return CutCode().Match(text, Math.Max(0, text.Length - LongestCode)) is { Success: true, Index: var begin } ? begin : text.Length;
    }

    // ESC [ 3 1 m    ESC ] 8 ; ; address ESC \    ESC ( B    ESC =
    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B\n]*(?:\x07|\x1B\\)|[ -/]+[0-~]|[0-Z\\^-~])")]
    private static partial Regex ColourCodes();

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*|\][^\x07\x1B\n]*\x1B?|[ -/]*)\z")]
    private static partial Regex CutCode();
}
