using System.Text.RegularExpressions;
using Assistant.Language.Editing;
using Assistant.Language.Rules;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Recipes;

/// <summary>The examples of the rules' own pages, of the README and of the documentation.</summary>
public partial class RulePagesTests
{
    [Theory, MemberData(nameof(Codes))]
    public void What_a_page_calls_bad_is_found(string code) =>
        Assert.All(Lines(code, "Bad"), example => Assert.Contains(code, Findings(example).Select(finding => finding.Code)));

    [Theory, MemberData(nameof(Codes))]
    public void What_a_page_calls_good_is_left_alone(string code) =>
        Assert.All(Lines(code, "Good"), example => Assert.DoesNotContain(Findings(example), finding => finding.Code == code || finding.Severity == Severity.Error));

    [Fact]
    public void The_documentation_has_no_mistakes() =>
        Assert.Empty(
            from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md"))
            where Path.GetFileName(path) != "rules.md"
            from finding in Diagnostics.Of(new(DocumentKind.Markdown, SourceText.From(File.ReadAllText(path))))
            where finding.Severity is Severity.Error or Severity.Warning
            select $"{path}: {finding.Code} {finding.Message}");

    /// <summary>The rules on recipes and images whose pages have commands for an example.</summary>
    public static TheoryData<string> Codes() => [.. Language.Rules.Rules.All.Where(rule => rule.Code[..2] is "DC" or "DS" && Lines(rule.Code, "Bad").Any()).Select(rule => rule.Code)];

    static IEnumerable<string> Lines(string code, string heading)
    {
        var page = Language.Rules.Rules.All.Single(rule => rule.Code == code).Page.ReplaceLineEndings("\n");
        return Fence().Matches(page).Where(fence => fence.Groups["heading"].Value == heading).Select(fence => fence.Groups["text"].Value);
    }

    static IReadOnlyList<Finding> Findings(string text) => Diagnostics.Of(new(DocumentKind.Recipe, SourceText.From(text)));

    [GeneratedRegex(@"(?<heading>Bad|Good):\n\n```sh\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
