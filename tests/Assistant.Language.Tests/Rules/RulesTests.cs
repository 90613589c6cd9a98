using Assistant.Language.Rules;

namespace Assistant.Language.Tests.Rules;

public class RulesTests
{
    static IReadOnlyList<Rule> All => Language.Rules.Rules.All;

    [Fact]
    public void Codes_are_unique() =>
        Assert.Empty(All.GroupBy(rule => rule.Code).Where(codes => codes.Count() > 1).Select(codes => codes.Key));

    [Fact]
    public void Every_rule_has_a_title_and_a_page() =>
        Assert.Empty(All.Where(rule => rule.Title.Length == 0 || rule.Page.Length < 40).Select(rule => rule.Code));

    [Fact]
    public void The_page_of_rules_is_what_the_rules_say() =>
        Repository.AssertRendered("docs/rules.md", Render(All));

    static string Render(IReadOnlyList<Rule> rules) =>
        "# Findings\n\nEach finding has a code. `assistant explain CODE` prints its section of this page.\n\n"
        + string.Concat(rules.OrderBy(rule => rule.Code, StringComparer.Ordinal).Select(rule =>
            $"## {rule.Code}: {rule.Title}\n\nSeverity: {rule.Severity.ToString().ToLowerInvariant()}.\n\n{rule.Page.ReplaceLineEndings("\n").Trim()}\n\n"));
}
