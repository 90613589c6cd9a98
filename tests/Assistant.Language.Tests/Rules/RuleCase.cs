using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules;

/// <summary>
/// A text in which <c>«»</c> marks what one rule must find, and nothing else; then what the first fix of each finding makes of it.
/// A text without marks is one that the rule must leave alone.
/// </summary>
static class RuleCase
{
    public static void Check(DocumentKind kind, string code, string marked, string? mended = null) =>
        Check(new Document(kind, SourceText.From("")), code, marked, mended);

    /// <param name="around">What is known beside the text.</param>
    public static void Check(Document around, string code, string marked, string? mended = null)
    {
        var document = around with { Text = SourceText.From(marked.Replace("«", "").Replace("»", "")) };
        var findings = Language.Rules.Rules.All.Single(rule => rule.Code == code).Check(document).OrderBy(finding => finding.Span.Start).ToList();
        Assert.Equal(marked, Marked(document.Text.ToString(), findings));
        Assert.All(findings, finding => Assert.Matches(@"^\S.*[.?]$", finding.Message));
        if (mended is not null) Assert.Equal(mended, Mended(document.Text, findings.SelectMany(finding => finding.Fixes.Take(1))));
    }

    static string Marked(string text, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings.Reverse()) text = text.Insert(finding.Span.End, "»").Insert(finding.Span.Start, "«");
        return text;
    }

    static string Mended(SourceText text, IEnumerable<Fix> fixes)
    {
        var changes = fixes.SelectMany(fix => fix.Changes).Distinct().OrderByDescending(change => change.Span.Start);
        return changes.Aggregate(text, (changed, change) => changed.With(change)).ToString();
    }
}
