using Assistant.Language.Editing;
using Assistant.Language.Rules;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

/// <summary>What a rule finds in a docker command is kept; only rules that say so are asked again when a registry has answered.</summary>
public class AnswersTests
{
    static readonly Document[] Recipes = [.. Language.Rules.Rules.All.Select(rule => new Document(DocumentKind.Markdown, SourceText.From(rule.Page.ReplaceLineEndings("\n"))))];

    public static TheoryData<string> Steady() => [.. Language.Rules.Rules.All.Where(rule => rule.EachCommand is not null && !rule.DependsOnAnswers).Select(rule => rule.Code)];

    [Theory, MemberData(nameof(Steady))]
    public void Other_rules_find_the_same_whatever_registries_tell(string code)
    {
        var rule = Language.Rules.Rules.All.Single(rule => rule.Code == code);
        foreach (var recipe in Recipes)
            Assert.Equal(Found(rule, recipe), Found(rule, recipe with { Registries = new ToldImages(Tags: [new("3.14-slim")]), Machine = "linux/arm64" }));
    }

    [Fact]
    public void An_answer_reaches_the_findings_that_it_concerns_and_no_others()
    {
        var before = new Document(DocumentKind.Recipe, SourceText.From("docker run -it --rm python:3.14-slimm\ndocker run -it --colour python:3.14-slim\n"));
        Assert.Equal(["DC002"], Codes(before));
        Assert.Equal(["DS012", "DC002"], Codes(before with { Registries = new ToldImages(Tags: [new("3.14-slim")]) }));
        Assert.Equal(["DC002"], Codes(before));
    }

    static IEnumerable<string> Found(Rule rule, Document document) =>
        document.Recipe.Commands.SelectMany(line => rule.EachCommand!(line, document)).Select(finding => $"{finding.Span} {finding.Message}");

    static IEnumerable<string> Codes(Document document) => Diagnostics.Of(document).Select(finding => finding.Code);
}
