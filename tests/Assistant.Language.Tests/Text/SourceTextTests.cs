using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\nc", 3)]
    public void Counts_lines(string text, int lines) => Assert.Equal(lines, SourceText.From(text).LineCount);

    [Fact]
    public void A_line_has_no_line_break() =>
        Assert.Equal(["a", "b", ""], Lines(SourceText.From("a\r\nb\n")));

    [Fact]
    public void An_edit_gives_the_same_lines_as_reading_the_edited_text() =>
        Gen.Select(Texts, Texts, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((text, inserted, from, to) =>
        {
            var start = Math.Min(from, text.Length);
            var end = Math.Clamp(to, start, text.Length);
            var edited = SourceText.From(text).With(new(TextSpan.FromBounds(start, end), inserted));
            var fresh = SourceText.From(text[..start] + inserted + text[end..]);
            Assert.Equal(fresh.ToString(), edited.ToString());
            Assert.Equal(Lines(fresh), Lines(edited));
            for (var offset = 0; offset <= fresh.Length; offset++) Assert.Equal(fresh.LineAt(offset), edited.LineAt(offset));
        });

    static Gen<string> Texts => Gen.Char["ab\n\r"].Array[0, 40].Select(characters => new string(characters));

    static string[] Lines(SourceText text) => [.. Enumerable.Range(0, text.LineCount).Select(line => text.ToString(text.Line(line)))];
}
