using Assistant.Language.Editing;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class RecipeFoldingTests
{
    [Theory]
    [InlineData("### a\ndocker ps\n\n### b\ndocker images\ndocker ps\n", "Block 0-1", "Block 3-5")]
    [InlineData("docker run \\\n  -d \\\n  x\n\n# one\n# two\ndocker ps", "Command 0-2", "Comment 4-5")]
    [InlineData("### a\n# one\n# two\nA=1 \\\n  B=2\n", "Block 0-4", "Comment 1-2", "Command 3-4")]
    [InlineData("#region x\ndocker ps\n#endregion\n", "Region 0-2")]
    [InlineData("### a\n### b\n")]
    [InlineData("docker ps # x\n")]
    public void Blocks_commands_and_comments(string text, params string[] folds) => Check(DocumentKind.Recipe, text, folds);

    [Theory]
    [InlineData("# x\n\n```sh\ndocker run \\\n  x\n```\n```sh\nls\n```\n", "Fence 2-5", "Command 3-4")]
    [InlineData("```\ndocker ps\n", "Fence 0-2")]
    [InlineData("# a\n# b\n\nText\n")]
    public void Fences(string text, params string[] folds) => Check(DocumentKind.Markdown, text, folds);

    [Fact]
    public void Every_fold_is_in_the_text_takes_several_lines_and_stands_in_order() => RecipeTests.Documents.Sample(document =>
    {
        var (text, folds) = (document.Text, Folding.Of(document));
        Assert.All(folds, fold => Assert.True(fold.Span.End <= text.Length && text.LineAt(fold.Span.Start) < text.LineAt(fold.Span.End)));
        Assert.Equal(folds.Select(fold => text.LineAt(fold.Span.Start)).Order(), folds.Select(fold => text.LineAt(fold.Span.Start)));
    });

    static void Check(DocumentKind kind, string text, string[] folds)
    {
        var document = new Document(kind, SourceText.From(text));
        Assert.Equal(folds, Folding.Of(document).Select(fold => $"{fold.Kind} {document.Text.LineAt(fold.Span.Start)}-{document.Text.LineAt(fold.Span.End)}"));
    }
}
