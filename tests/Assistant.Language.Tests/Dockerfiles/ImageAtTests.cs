using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Dockerfiles;

public class ImageAtTests
{
    [Theory]
    [InlineData("FROM ‸", "[]")]
    [InlineData("FROM \\\n ‸", "[]")]
    [InlineData("FROM py‸thon:3", "[python:3]")]
    [InlineData("FROM python:3‸ AS a", "[python:3]")]
    [InlineData("FROM --platform=linux/amd64 ‸", "[]")]
    [InlineData("FROM --platform=linux/amd64 py‸", "[py]")]
    [InlineData("FROM ‸ AS a", "[]")]
    [InlineData("COPY --from=‸ a b", "[]")]
    [InlineData("COPY --from=py‸thon a b", "[python]")]
    [InlineData("ONBUILD COPY --from=‸ a b", "[]")]
    [InlineData("RUN --mount=type=bind,from=py‸,target=/x a", "[py]")]
    [InlineData("RUN --mount=from=‸", "[]")]
    [InlineData("FROM‸", null)]
    [InlineData("FROM --plat‸", null)]
    [InlineData("FROM -‸", null)]
    [InlineData("FROM a ‸", null)]
    [InlineData("FROM a A‸S b", null)]
    [InlineData("COPY --chown=‸ a b", null)]
    [InlineData("COPY ‸a b", null)]
    [InlineData("RUN x --from=‸", null)]
    [InlineData("‸", null)]
    [InlineData("FROM a\n‸", null)]
    public void Is_the_word_where_an_image_may_stand(string fixture, string? expected)
    {
        var offset = fixture.IndexOf('‸');
        var text = fixture.Remove(offset, 1);
        var span = Dockerfile.Parse(SourceText.From(text)).ImageAt(offset);
        Assert.Equal(expected, span is { } found ? $"[{text.Substring(found.Start, found.Length)}]" : null);
    }
}
