using Assistant.Language.Editing;
using Assistant.Language.Editing.Hovers;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing.Hovers;

public class DockerfileHoverTests
{
    [Theory]
    [InlineData("FR‸OM a", "FROM", "Starts a build stage")]
    [InlineData("onbuild c‸opy a b", "copy", "Copies files")]
    [InlineData("ON‸BUILD COPY a b", "ONBUILD", "Keeps an instruction")]
    [InlineData("COPY --ch‸mod=755 a b", "--chmod=755", "Since Dockerfile 1.2")]
    [InlineData("RUN --mount=ty‸pe=cache,target=/x a", "type=cache", "stays on the builder")]
    [InlineData("RUN --mount=type=cache,sharing=lo‸cked a", "sharing=locked", "`shared`, `private`, `locked`")]
    [InlineData("RUN --mo‸unt=type=cache a", "--mount=type=cache", "files that do not stay in the image")]
    [InlineData("# escape=‸`\n", "escape", "a backtick")]
    public void Explains_the_word_under_the_cursor(string fixture, string word, string contained)
    {
        var hover = At(fixture)!;
        Assert.Equal(word, fixture.Replace("‸", "").Substring(hover.Span.Start, hover.Span.Length));
        Assert.Contains(contained, hover.Markdown);
    }

    [Theory]
    [InlineData("FROM a‸lpine")]
    [InlineData("FOO‸ x")]
    [InlineData("COPY --foo‸=1 a b")]
    [InlineData("‸")]
    [InlineData("# plain ‸comment")]
    public void Says_nothing_elsewhere(string fixture) => Assert.Null(At(fixture));

    static HoverText? At(string fixture)
    {
        var offset = fixture.IndexOf('‸');
        return DockerfileHover.At(new(DocumentKind.Dockerfile, SourceText.From(fixture.Remove(offset, 1))), offset);
    }
}
