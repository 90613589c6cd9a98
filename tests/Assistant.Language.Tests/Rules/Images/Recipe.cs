using Assistant.Language.Rules;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

/// <summary>A recipe as a rule sees it.</summary>
static class Recipe
{
    /// <summary>The words that the rule underlines, in the order of the text.</summary>
    public static IEnumerable<string> Underlined(Rule rule, string text)
    {
        var document = Of(text);
        return rule.Check(document).Select(finding => document.Text.ToString(finding.Span));
    }

    /// <summary>The recipe after the preferred fix of its one finding.</summary>
    public static string Fixed(Rule rule, string text)
    {
        var document = Of(text);
        var fix = Assert.Single(rule.Check(document)).Fixes.Single(fix => fix.Preferred);
        return document.With(Assert.Single(fix.Changes)).Text.ToString();
    }

    static Document Of(string text) => new(DocumentKind.Recipe, SourceText.From(text));
}
