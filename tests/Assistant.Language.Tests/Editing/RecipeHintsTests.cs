using Assistant.Language.Editing;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class RecipeHintsTests
{
    /// <summary>Hints stand in the text in brackets.</summary>
    [Theory]
    [InlineData("docker run -v $PWD:/w x:1", "docker run -v $PWD[= /p/q]:/w x:1")]
    [InlineData("docker run -v \"$(pwd)/a\":/w -v ~/d:/d -v \"${HOME}\":/h x:1", "docker run -v \"$(pwd)/a\"[= /p/q/a]:/w -v ~/d[= /home/me/d]:/d -v \"${HOME}\"[= /home/me]:/h x:1")]
    [InlineData("docker run -v ./a:/w -v ../b:/b -v /abs:/c -v data:/d x:1", "docker run -v ./a[= /p/q/a]:/w -v ../b[= /p/b]:/b -v /abs:/c -v data:/d x:1")]
    [InlineData("D=$PWD/in\ndocker run --mount type=bind,source=$D,target=/d x:1", "D=$PWD/in\ndocker run --mount type=bind,source=$D[= /p/q/in],target=/d x:1")]
    [InlineData("docker run -v ${D:-./x}:/d -v $E:/e -v \"$(ls)\":/f x:1", "docker run -v ${D:-./x}[= /p/q/x]:/d -v $E:/e -v \"$(ls)\":/f x:1")]
    [InlineData("docker run -m 536870912 --shm-size=1e9 --memory-swap -1 --memory-reservation 512m x:1", "docker run -m 536870912[= 512 MiB] --shm-size=1e9[= 953.67 MiB] --memory-swap -1 --memory-reservation 512m x:1")]
    [InlineData("docker run -m 512 x:1", "docker run -m 512[= 512 B] x:1")]
    [InlineData("docker run -p 8888 -p 127.0.0.1::80 -p 80:80 -p $X x:1", "docker run -p 8888[random host port] -p 127.0.0.1::80[random host port] -p 80:80 -p $X x:1")]
    [InlineData("docker run python bash\ndocker pull me.io:5000/a\ndocker pull a@sha256:9f\ndocker rmi b", "docker run python[:latest] bash\ndocker pull me.io:5000/a[:latest]\ndocker pull a@sha256:9f\ndocker rmi b")]
    [InlineData("docker run IMAGE\ndocker run $X\ndocker run <image>\ndocker run Up", "docker run IMAGE\ndocker run $X\ndocker run <image>\ndocker run Up")]
    public void Shows_what_is_certain_and_not_written(string text, string expected) =>
        Assert.Equal(expected, Picture(new(DocumentKind.Recipe, SourceText.From(text), "/p/q/x.recipe") { HomeFolder = "/home/me" }));

    [Fact]
    public void Without_a_file_or_a_home_nothing_is_certain()
    {
        const string Text = "docker run -v ~/a:/a -v \"$PWD\":/b x:1";
        Assert.Equal(Text, Picture(new(DocumentKind.Recipe, SourceText.From(Text))));
        Assert.Equal("docker run -v ~/a:/a -v \"$PWD\"[= /p]:/b x:1", Picture(new(DocumentKind.Recipe, SourceText.From(Text), "/p/x.recipe")));
    }

    [Fact]
    public void A_tooltip_has_the_whole_path()
    {
        var hint = Assert.Single(In(new(DocumentKind.Recipe, SourceText.From($"docker run -v ./{new string('a', 80)}:/b x:1"), "/p/x")));
        Assert.Equal($"= …{new string('a', 59)}", hint.Label);
        Assert.Equal($"`/p/{new string('a', 80)}` on this machine, when the command runs in the folder of this file.", hint.Tooltip);
    }

    [Fact]
    public void Only_places_in_the_range_are_answered() =>
        Assert.Single(InlayHints.In(new(DocumentKind.Recipe, SourceText.From("docker run a\ndocker run b\ndocker run c\n")), new(14, 11)));

    [Fact]
    public void Every_place_is_in_the_text() => RecipeTests.Documents.Sample(document =>
        Assert.All(In(document with { Path = "/p/x", HomeFolder = "/h" }), hint => Assert.True(hint.Offset >= 0 && hint.Offset <= document.Text.Length && hint.Label.Length > 0)));

    static string Picture(Document document) =>
        In(document).OrderByDescending(hint => hint.Offset).Aggregate(document.Text.ToString(), (picture, hint) => picture.Insert(hint.Offset, $"[{hint.Label}]"));

    static List<InlayHint> In(Document document) => [.. InlayHints.In(document, new(0, document.Text.Length))];
}
