using Assistant.Language.Editing;
using Assistant.Language.Editing.Hovers;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing.Hovers;

public class VariableHoverTests
{
    [Theory]
    [InlineData("ARG V=3\nFROM a:${‸V}\n", "${V}", "`V=3`\n\nSet by `ARG` in line 1.")]
    [InlineData("FROM a:$TARGET‸ARCH\n", "$TARGETARCH", "`TARGETARCH` is set by the builder to the platform of the build, such as `amd64`.")]
    [InlineData("FROM a:$‸X\n", "$X", "`X` is not set by an `ARG` before the first `FROM`.")]
    [InlineData("FROM alpine AS b\nENV A=1 B=2\nFROM b\nCOPY $‸A /x\n", "$A", "`A=1`\n\nSet by `ENV` in line 2, in stage `b`, which this one builds on.")]
    [InlineData("ARG V=3\nFROM alpine\nARG V\nUSER $‸V\n", "$V", "`V=3`\n\nSet by `ARG` in line 3. It takes over the global argument in line 1.")]
    [InlineData("ARG V=3\nFROM alpine\nUSER $‸V\n", "$V", "`V`\n\nEmpty here: a stage sees a global argument only after `ARG V`.")]
    [InlineData("FROM alpine\nARG TARGETARCH\nUSER $‸TARGETARCH\n", "$TARGETARCH", "`TARGETARCH=amd64`\n\nSet by `ARG` in line 2. The builder sets it to the platform of the build.")]
    [InlineData("FROM alpine\nUSER $‸TARGETARCH\n", "$TARGETARCH", "`TARGETARCH`\n\nEmpty here: the builder sets it only in a stage that says `ARG TARGETARCH`.")]
    [InlineData("FROM alpine\nARG X\nUSER ${X:-‸me}\n", "${X:-me}", "`X`\n\nSet by `ARG` in line 2.")]
    [InlineData("FROM python:3\nENV A=$PYTHON_‸VERSION\n", "$PYTHON_VERSION", "`PYTHON_VERSION`\n\nSet by the base image.")]
    [InlineData("FROM alpine\nWORKDIR /$‸Q\n", "$Q", "`Q`\n\nNothing sets it, so it is empty.")]
    [InlineData("FROM unknown\nWORKDIR /$‸Q\n", "$Q", "`Q`\n\nPerhaps the base image sets it.")]
    [InlineData("FROM alpine\nRUN echo $‸Q\n", null, null)]
    public void Variables(string fixture, string? word, string? text) => Check(VariableHover.At, fixture, word, text);

    [Theory]
    [InlineData("FROM a AS b\nFROM ‸b\n", "b", "Stage 0, `b`, from `a` in line 1.\n\n0 instructions after `FROM`. Used by `FROM` in line 2.")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=‸B x y\n", "B", "Stage 0, `b`, from `a` in line 1.\n\n0 instructions after `FROM`. Used by `COPY` in line 3.")]
    [InlineData("FROM a AS ‸b\nRUN x\nFROM c\nRUN --mount=from=0,target=/x y\nONBUILD RUN z\n", "b", "Stage 0, `b`, from `a` in line 1.\n\n1 instruction after `FROM`. Used by `RUN` in line 4.")]
    [InlineData("FROM a AS b\nFROM c AS d‸\n", "d", "Stage 1, `d`, from `c` in line 2.\n\n0 instructions after `FROM`. The last stage: it is what a build makes.")]
    [InlineData("FROM a AS b‸\nFROM c AS d\n", "b", "Stage 0, `b`, from `a` in line 1.\n\n0 instructions after `FROM`. No other stage uses it; `docker build --target` can build it.")]
    [InlineData("FROM a\nFROM c\nRUN --mount=from=d‸,target=/x y\nCOPY x y\n", null, null)]
    [InlineData("FROM a\nFROM c\nCOPY --from=‸0 x y\n", "0", "Stage 0, from `a` in line 1.\n\n0 instructions after `FROM`. Used by `COPY` in line 3.")]
    public void Stages(string fixture, string? word, string? text) => Check(StageHover.At, fixture, word, text);

    static void Check(Func<Document, int, HoverText?> source, string fixture, string? word, string? text)
    {
        var offset = fixture.IndexOf('‸');
        var hover = source(new(DocumentKind.Dockerfile, SourceText.From(fixture.Remove(offset, 1))), offset);
        Assert.Equal((word, text), hover is null ? (null, null) : (fixture.Remove(offset, 1).Substring(hover.Span.Start, hover.Span.Length), hover.Markdown));
    }
}
