using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing;

public class DockerfileRunnablesTests
{
    [Theory]
    [InlineData("FROM a\n", "build FROM", "a a")]
    [InlineData("ARG V=3\nFROM p:$V AS x\nFROM x\nFROM X\nFROM scratch\n", "build ARG", "build FROM x", "p:$V p:3", "build FROM 1", "build FROM 2", "build FROM 3")]
    [InlineData("ARG V\nFROM p:$V\nFROM q:${W:-1}\n", "build ARG", "build FROM 0", "build FROM 1", "q:${W:-1} q:1")]
    [InlineData("FROM p:$TARGETARCH\nFROM Invalid\nFROM\n", "build FROM", "build FROM 0", "build FROM 1", "build FROM 2")]
    [InlineData("# only a comment\n")]
    public void Finds_images_and_the_build(string text, params string[] expected)
    {
        var runnables = DockerfileRunnables.In(new(DocumentKind.Dockerfile, SourceText.From(text)));
        Assert.Equal(expected, runnables.Select(runnable => (runnable, text.Substring(runnable.Span.Start, runnable.Span.Length)) switch
        {
            (Runnable.BaseImage image, var word) => $"{word} {image.Image}",
            (Runnable.Build { Stage: { } stage }, var word) => $"build {word} {stage}",
            (_, var word) => $"build {word}",
        }));
    }

    [Fact]
    public void A_recipe_is_not_built() =>
        Assert.Empty(DockerfileRunnables.In(new(DocumentKind.Recipe, SourceText.From("FROM a\n"))));
}
