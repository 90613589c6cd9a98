using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Directives;

/// <summary>Regular expressions that people write to find something in a log. None of them can take long, whatever the log holds.</summary>
static partial class LogPattern
{
    const int Longest = 500;
    const int MostRepeats = 1000;

    /// <summary><c>^</c> and <c>$</c> stand for the start and the end of a line of the log.</summary>
    public static Parsed<Regex> Read(string pattern)
    {
        if (pattern.Length > Longest) return new Refused($"it is longer than {Longest} characters");
        if (Repeats().Matches(pattern).Aggregate(1L, (product, found) => Math.Min(product * int.Parse(found.Groups["most"].Value), MostRepeats + 1)) > MostRepeats)
            return new Refused($"it repeats something more than {MostRepeats} times");
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException unreadable)
        {
            return new Refused(Problem(unreadable.Error) ?? $"it is not a regular expression from its character {unreadable.Offset} on");
        }
        catch (NotSupportedException)
        {
            return new Refused("it looks ahead, behind or back at an earlier group, which can take forever");
        }
    }

    static string? Problem(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => "a ( is not closed",
        RegexParseError.InsufficientOpeningParentheses => "a ) closes nothing",
        RegexParseError.UnterminatedBracket => "a [ is not closed",
        RegexParseError.QuantifierAfterNothing => "a *, + or ? repeats nothing",
        RegexParseError.UnescapedEndingBackslash => "a \\ at its end stands before nothing",
        _ => null,
    };

    [GeneratedRegex(@"\{(?:\d{1,9},)?(?<most>\d{1,9})(?:,)?\}")]
    private static partial Regex Repeats();
}
