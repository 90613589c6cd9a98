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

    [Fact]
    public void So_does_any_row_of_edits_of_a_long_text() =>
        Gen.Select(LongTexts, Gen.Select(Gen.Int[0, 60_000], Gen.OneOf(Gen.Int[0, 20], Gen.Int[0, 12_000]), Gen.OneOf(Texts, LongTexts)).Array[1, 12]).Sample((written, edits) =>
        {
            var text = SourceText.From(written);
            foreach (var (from, length, inserted) in edits)
            {
                var (before, start) = (text, from % (written.Length + 1));
                var span = new TextSpan(start, Math.Min(length, written.Length - start));
                text = text.With(new(span, inserted));
                var difference = TextDifference.Between(before, text);
                Assert.Equal(TextDifference.Between(SourceText.From(written), text), difference);
                written = written[..start] + inserted + written[span.End..];
                AssertIs(written, text);
                Assert.InRange(difference.Before + difference.After, Math.Min(before.Length, text.Length) - Math.Min(span.Length, inserted.Length), Math.Min(before.Length, text.Length));
            }
        }, iter: 100);

    static void AssertIs(string written, SourceText text)
    {
        var fresh = SourceText.From(written);
        Assert.Equal(written, text.ToString(new(0, text.Length)));
        Assert.Equal(Lines(fresh), Lines(text));
        for (var offset = 0; offset <= written.Length; offset += 97)
        {
            var length = Math.Min(offset % 5000, written.Length - offset);
            Assert.Equal(written.Substring(offset, length), text.AsSpan(new(offset, length)).ToString());
            Assert.Equal(written[..offset].Count(letter => letter == '\n'), text.LineAt(offset));
            Assert.Equal(written.LastIndexOf('\n', Math.Max(0, offset - 1), offset) + 1, text.LineStart(text.LineAt(offset)));
            if (offset < written.Length) Assert.Equal(written[offset], text[offset]);
        }
    }

    [Fact]
    public void Marked_lines_are_found_also_after_edits() =>
        Gen.Select(LongTexts, Gen.Int[0, 60_000], Gen.Int[0, 300]).Sample((written, from, length) =>
        {
            var text = SourceText.From(written);
            _ = text.NextLineWith(marks, 0);
            var start = from % (written.Length + 1);
            text = text.With(new(new(start, Math.Min(length, written.Length - start)), "\nbaab\n"));
            var lines = Lines(text);
            List<int> found = [];
            for (var line = text.NextLineWith(marks, 0); line < text.LineCount; line = text.NextLineWith(marks, line + 1)) found.Add(line);
            Assert.Equal(Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains("aab")), found);
        }, iter: 100);

    static readonly System.Buffers.SearchValues<string> marks = System.Buffers.SearchValues.Create(["aab"], StringComparison.Ordinal);

    [Fact]
    public void An_edit_copies_the_block_that_it_touches_and_no_other()
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat("docker run --rm -it python:3.12\n", 100_000)));
        _ = text.With(new(new(1_000_000, 0), "X"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = text.With(new(new(1_000_000, 0), "X"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    static Gen<string> LongTexts => Gen.Select(Texts.Array[1, 60], Gen.Int[1, 40], (pieces, times) => string.Concat(Enumerable.Repeat(string.Concat(pieces), times)));

    static Gen<string> Texts => Gen.Char["ab\n\r"].Array[0, 40].Select(characters => new string(characters));

    static string[] Lines(SourceText text) => [.. Enumerable.Range(0, text.LineCount).Select(line => text.ToString(text.Line(line)))];
}
