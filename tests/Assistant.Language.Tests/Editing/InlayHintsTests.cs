using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class InlayHintsTests
{
    /// <summary>Hints stand in the text in brackets.</summary>
    [Theory]
    [InlineData("ARG V=3.12\nFROM python:$V-slim", "ARG V=3.12\nFROM python:$V-slim[= python:3.12-slim]")]
    [InlineData("ARG V=3.12\nARG W=$V-x\nFROM python:${W}", "ARG V=3.12\nARG W=$V-x\nFROM python:${W}[= python:3.12-x]")]
    [InlineData("FROM python:${V:-3.12}", "FROM python:${V:-3.12}[= python:3.12]")]
    [InlineData("ARG V\nFROM python:$V", "ARG V\nFROM python:$V")]
    [InlineData("FROM a:$TARGETARCH", "FROM a:$TARGETARCH")]
    [InlineData("FROM a:$", "FROM a:$")]
    [InlineData("FROM a:1 AS b\nFROM b", "FROM a:1 AS b[stage 0]\nFROM b[stage 1]")]
    [InlineData("FROM scratch\nARG A=1\nENV B=x$A\nCOPY a$A $B/ \"$B\"", "FROM scratch\nARG A=1\nENV B=x$A\nCOPY a$A[= a1] $B/[= x1/] \"$B\"[= x1]")]
    [InlineData("FROM scratch\nARG TARGETARCH\nCOPY bin-$TARGETARCH /b", "FROM scratch\nARG TARGETARCH\nCOPY bin-$TARGETARCH /b")]
    [InlineData("FROM some/image\nCOPY a $HOME/", "FROM some/image\nCOPY a $HOME/")]
    [InlineData("FROM scratch\nENV A=b\nADD [\"$A\", \"c\"]", "FROM scratch\nENV A=b\nADD [\"$A\"[= b], \"c\"]")]
    [InlineData("FROM scratch\nENV A=b\nCOPY <<$A /c\n$A\n$A\n", "FROM scratch\nENV A=b\nCOPY <<$A /c\n$A\n$A\n")]
    [InlineData("FROM a AS x\nFROM b\nCOPY --from=0 c d\nRUN --mount=from=0,target=/x e", "FROM a AS x[stage 0]\nFROM b[stage 1]\nCOPY --from=0[= x] c d\nRUN --mount=from=0[= x],target=/x e")]
    [InlineData("ARG A=a:1\nFROM $A\nFROM b\nCOPY --from=0 c d", "ARG A=a:1\nFROM $A[stage 0][= a:1]\nFROM b[stage 1]\nCOPY --from=0[= a:1] c d")]
    [InlineData("FROM a\nFROM b\nCOPY --from=1 c d\nCOPY --from=x c d", "FROM a[stage 0]\nFROM b[stage 1]\nCOPY --from=1 c d\nCOPY --from=x c d")]
    public void Shows_what_is_certain_and_not_written(string text, string expected) => Assert.Equal(expected, Picture(text));

    [Fact]
    public void A_tooltip_tells_where_the_value_comes_from()
    {
        var hints = In("ARG V=1\nFROM scratch\nARG V\nENV W=$V-2\nCOPY a$W b\n");
        Assert.Equal("`W=1-2`\n\nSet by `ENV` in line 4.\n\nThis is so in a build without `--build-arg`.", Assert.Single(hints).Tooltip);
    }

    [Fact]
    public void A_long_value_is_cut()
    {
        var value = new string('x', 80);
        Assert.Equal($"= {value[..59]}…", Assert.Single(In($"ARG V={value}\nFROM $V")).Label);
    }

    [Fact]
    public void Only_places_in_the_range_are_answered() =>
        Assert.Equal("stage 1", Assert.Single(In("FROM a\nFROM b\nFROM c\n", new(8, 5))).Label);

    [Fact]
    public void Every_place_is_in_the_text() => DockerfileTests.Fragments.Sample(text =>
        Assert.All(In(text), hint => Assert.True(hint.Offset >= 0 && hint.Offset <= text.Length && hint.Label.Length > 0)));

    static string Picture(string text) =>
        In(text).OrderByDescending(hint => hint.Offset).Aggregate(text, (picture, hint) => picture.Insert(hint.Offset, $"[{hint.Label}]"));

    static List<InlayHint> In(string text, TextSpan? span = null) =>
        [.. InlayHints.In(new(DocumentKind.Dockerfile, SourceText.From(text)), span ?? new(0, text.Length))];
}
