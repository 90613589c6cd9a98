using System.Text.RegularExpressions;
using Assistant.Language.Editing;
using Assistant.Language.Rules;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

/// <summary>Each fix of each finding on images, put to work on the examples of the rules' own pages.</summary>
public partial class ImageFixesTests
{
    [Theory, MemberData(nameof(Rules))]
    public void A_fix_takes_its_finding_away_and_leaves_a_text_that_can_be_read(string code)
    {
        var rule = Language.Rules.Rules.All.Single(rule => rule.Code == code);
        foreach (var document in Examples(rule))
        {
            var findings = rule.Check(document).ToList();
            foreach (var finding in findings)
                foreach (var fix in finding.Fixes)
                {
                    var mended = document with { Text = fix.Changes.OrderByDescending(change => change.Span.Start).Aggregate(document.Text, (text, change) => text.With(change)) };
                    Assert.True(rule.Check(mended).Count() < findings.Count, $"{fix.Title}: {mended.Text}");
                    Assert.DoesNotContain(Diagnostics.Of(mended), left => left.Severity == Severity.Error);
                }
        }
    }

    public static TheoryData<string> Rules() => [.. Language.Rules.Rules.All.Where(rule => rule.Code.StartsWith("DS") && Examples(rule).Any()).Select(rule => rule.Code)];

    static IEnumerable<Document> Examples(Rule rule) =>
        from Match fence in Fence().Matches(rule.Page.ReplaceLineEndings("\n"))
        let kind = fence.Groups["kind"].Value == "sh" ? DocumentKind.Recipe : DocumentKind.Dockerfile
        select new Document(kind, SourceText.From(fence.Groups["text"].Value)) { Machine = "linux/arm64", Registries = new ToldImages(Tags: [new("3.14-slim")]) };

    [GeneratedRegex(@"Bad[^\n]*:\n\n```(?<kind>sh|dockerfile)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
