using System.Text;
using Assistant.Language;
using Assistant.Language.Text;
using CsCheck;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Tests;

public class PositionTests
{
    static readonly string[] Pieces = ["a", "é", "漢", "😀", "\n", "\r\n", "\t"];

    static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(chosen => string.Concat(chosen.Select(piece => Pieces[piece])));

    static readonly Gen<PositionEncoding> Encodings = Gen.Enum<PositionEncoding>();

    [Fact]
    public void An_offset_that_is_no_half_of_a_code_point_or_line_break_comes_back() =>
        Gen.Select(Texts, Encodings).Sample((text, encoding) =>
        {
            var source = SourceText.From(text);
            foreach (var offset in Boundaries(text))
                Assert.Equal(offset, FromLsp.Offset(source, ToLsp.Position(source, offset, encoding), encoding));
        });

    [Fact]
    public void A_character_counts_what_the_encoding_counts() =>
        Gen.Select(Texts, Encodings).Sample((text, encoding) =>
        {
            var source = SourceText.From(text);
            foreach (var offset in Boundaries(text))
            {
                var before = text[(text.LastIndexOf('\n', Math.Max(0, offset - 1), Math.Max(0, offset)) + 1)..offset];
                var expected = encoding switch
                {
                    PositionEncoding.Utf8 => Encoding.UTF8.GetByteCount(before),
                    PositionEncoding.Utf32 => before.EnumerateRunes().Count(),
                    _ => before.Length,
                };
                Assert.Equal(new Lsp.Position(text[..offset].Count(c => c == '\n'), expected), ToLsp.Position(source, offset, encoding));
            }
        });

    [Fact]
    public void Any_position_stands_for_a_place_in_the_text() =>
        Gen.Select(Texts, Encodings, Gen.Int[-2, 40], Gen.Int[-2, 40]).Sample((text, encoding, line, character) =>
            Assert.Contains(FromLsp.Offset(SourceText.From(text), new(line, character), encoding), Boundaries(text)));

    [Theory]
    [InlineData("utf-8", 4)]
    [InlineData("utf-16", 2)]
    [InlineData("utf-32", 1)]
    public void An_edit_is_counted_in_the_encoding(string encoding, int character)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From("😀XY"));
        var change = new Lsp.TextDocumentContentChangeEvent("é") { Range = new(new(0, character), new(0, character + 1)) };
        Assert.Equal("😀éY", FromLsp.Edit(document, change, PositionEncodings.Negotiate([encoding])).Text.ToString());
    }

    /// <summary>Every offset that an editor's cursor can stand at.</summary>
    static IEnumerable<int> Boundaries(string text) =>
        Enumerable.Range(0, text.Length + 1).Where(offset =>
            offset == 0 || offset == text.Length
            || !(char.IsSurrogatePair(text[offset - 1], text[offset]) || (text[offset - 1] == '\r' && text[offset] == '\n')));
}
