using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistant.Language.Yaml;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>What the client takes a scalar of a compose file for: <c>yes</c> and <c>on</c> are words there, and <c>0440</c> is octal.</summary>
static partial class StackScalar
{
    public static JsonNode? Of(YamlText scalar) => scalar switch
    {
        { IsPlain: false } => scalar.Text,
        { IsNull: true } => null,
        { Text: "true" or "True" or "TRUE" } => true,
        { Text: "false" or "False" or "FALSE" } => false,
        _ when Whole().IsMatch(scalar.Text) => long.Parse(scalar.Text, CultureInfo.InvariantCulture),
        _ when Octal().IsMatch(scalar.Text) => Convert.ToInt64(scalar.Text, 8),
        _ when Decimal().IsMatch(scalar.Text) => double.Parse(scalar.Text, CultureInfo.InvariantCulture),
        // Numbers in other forms and dates are rare, and easily told otherwise than they are meant.
        _ when Other().IsMatch(scalar.Text.Replace("_", "")) => throw StackProblem.Unclear,
        _ => scalar.Text,
    };

    [GeneratedRegex(@"^(0|-?[1-9][0-9]{0,17})\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^0[0-7]{1,20}\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"^-?[0-9]{1,6}\.[0-9]{1,9}\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^([-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|\.(inf|Inf|INF))|\.(nan|NaN|NAN)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?)\z")]
    private static partial Regex Other();
}
