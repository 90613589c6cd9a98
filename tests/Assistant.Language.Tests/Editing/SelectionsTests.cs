using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class SelectionsTests
{
    [Theory]
    [InlineData("ENV A=1 BE‸ST=2\n", "BEST", "BEST=2", "A=1 BEST=2", "ENV A=1 BEST=2", "ENV A=1 BEST=2⏎")]
    [InlineData("ENV A=\"one t‸wo\"\n", "two", "one two", "\"one two\"", "A=\"one two\"", "ENV A=\"one two\"", "ENV A=\"one two\"⏎")]
    [InlineData("RUN --mount=type=ca‸che,target=/x a", "cache", "type=cache", "type=cache,target=/x", "--mount=type=cache,target=/x", "RUN --mount=type=cache,target=/x a")]
    [InlineData("RUN a \\\n  b /o‸pt\n", "opt", "/opt", "b /opt", "a \\⏎  b /opt", "RUN a \\⏎  b /opt", "RUN a \\⏎  b /opt⏎")]
    [InlineData("WORKDIR ${A:-x‸y}/z", "xy", "${A:-xy}", "${A:-xy}/z", "WORKDIR ${A:-xy}/z")]
    [InlineData("CMD [\"a\", \"b‸c\"]", "bc", "\"bc\"", "[\"a\", \"bc\"]", "CMD [\"a\", \"bc\"]")]
    [InlineData("COPY <<EOF /c\none ‸two\nthree\nEOF\n", "two", "one two", "one two⏎three", "one two⏎three⏎EOF", "COPY <<EOF /c⏎one two⏎three⏎EOF", "COPY <<EOF /c⏎one two⏎three⏎EOF⏎")]
    [InlineData("# c\nFROM a\n# why\nRUN ‸b\nFROM d", "b", "RUN b", "# why⏎RUN b", "FROM a⏎# why⏎RUN b", "# c⏎FROM a⏎# why⏎RUN b", "# c⏎FROM a⏎# why⏎RUN b⏎FROM d")]
    [InlineData("# one ‸two\n# three\n\nFROM a", "two", "one two", "# one two", "# one two⏎# three", "# one two⏎# three⏎⏎FROM a")]
    [InlineData("# syntax=docker/docker‸file:1\nFROM a", "dockerfile", "docker/dockerfile:1", "# syntax=docker/dockerfile:1", "# syntax=docker/dockerfile:1⏎FROM a")]
    [InlineData("ONBUILD RUN ‸a", "a", "RUN a", "ONBUILD RUN a")]
    [InlineData("‸", "")]
    [InlineData("FROM a\n\n‸\nRUN b", "FROM a⏎⏎⏎RUN b")]
    public void Grows_from_the_word_to_the_file(string fixture, params string[] expected)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        Assert.Equal(expected, Selections.At(document, offset).Select(span => document.Text.ToString(span).Replace("\n", "⏎")));
    }

    [Fact]
    public void In_other_documents_it_grows_from_the_word_to_the_page()
    {
        var (document, offset) = Cursor.In(DocumentKind.Markdown, "one tw‸o");
        Assert.Equal(["two", "one two"], Selections.At(document, offset).Select(document.Text.ToString));
    }

    [Fact]
    public void Each_selection_holds_the_one_before_and_is_longer() => DockerfileTests.Fragments.Sample(text =>
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var spans = Selections.At(document, offset);
            Assert.All(spans, span => Assert.True(span.Touches(offset)));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(
                pair.First.Start >= pair.Second.Start && pair.First.End <= pair.Second.End && pair.First.Length < pair.Second.Length));
            Assert.Equal(new TextSpan(0, text.Length), spans[^1]);
        }
    }, iter: 300);
}
