using Assistant.Language.Editing.Navigation;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Navigation;

/// <summary>
/// A text with a cursor and, below it, the same text with what is found there: <c>«»</c> around where it is defined, <c>‹›</c> around each
/// other place that means it.
/// </summary>
public class NavigationTests
{
    [Theory]
    [InlineData("FROM a AS ‸b\nFROM b\n", "FROM a AS «b»\nFROM ‹b›\n")]
    [InlineData("FROM a AS Build\nFROM bui‸ld\nCOPY --from=BUILD x y\n", "FROM a AS «Build»\nFROM ‹build›\nCOPY --from=‹BUILD› x y\n")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=‸0 x y\nRUN --mount=type=bind,from=b,target=/x true\n", "FROM a AS «b»\nFROM c\nCOPY --from=‹0› x y\nRUN --mount=type=bind,from=‹b›,target=/x true\n")]
    [InlineData("FROM a\nFROM c\nCOPY --from=‸0 x y\n", "FROM «a»\nFROM c\nCOPY --from=‹0› x y\n")]
    [InlineData("FROM a AS b\nFROM c\nONBUILD COPY --from=‸b x y\nONBUILD RUN --mount=from=b,target=/x z\n", "FROM a AS «b»\nFROM c\nONBUILD COPY --from=‹b› x y\nONBUILD RUN --mount=from=‹b›,target=/x z\n")]
    [InlineData("FROM a AS b\nFROM b AS b\nCOPY --from=‸b x y\n", "FROM a AS b\nFROM b AS «b»\nCOPY --from=‹b› x y\n")]
    [InlineData("FROM a AS b\nFROM ‸b AS b\n", "FROM a AS «b»\nFROM ‹b› AS b\n")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=\"‸b\" x y\n", "FROM a AS «b»\nFROM c\nCOPY --from=\"‹b›\" x y\n")]
    [InlineData("FROM a AS b\nFROM c\nCOPY \\\n  # note\n  --from=‸b x y\n", "FROM a AS «b»\nFROM c\nCOPY \\\n  # note\n  --from=‹b› x y\n")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=‸d x y\n", null)]
    [InlineData("FROM a AS b\nFROM c\nRUN --mount=from=‸0,target=/x y\n", null)]
    public void Stages(string fixture, string? expected) => Check(fixture, expected);

    [Theory]
    [InlineData("ARG V=1\nFROM a:$‸V\n", "ARG «V»=1\nFROM a:$‹V›\n")]
    [InlineData("ARG V=1\nARG W=${‸V}-x\nFROM a:${W:-$V}\n", "ARG «V»=1\nARG W=${‹V›}-x\nFROM a:${W:-$‹V›}\n")]
    [InlineData("ARG V=1\nFROM a\nARG V\nRUN echo $‸V\nFROM b\nARG V\nRUN echo $V\n", "ARG «V»=1\nFROM a\nARG ‹V›\nRUN echo $‹V›\nFROM b\nARG ‹V›\nRUN echo $‹V›\n")]
    [InlineData("ARG V=1\nFROM a\nRUN echo $‸V\n", "ARG V=1\nFROM a\nRUN echo $‹V›\n")]
    [InlineData("FROM a AS b\nARG V=1\nENV E=$V\nFROM b\nWORKDIR /$E/$‸V\n", "FROM a AS b\nARG «V»=1\nENV E=$‹V›\nFROM b\nWORKDIR /$E/$‹V›\n")]
    [InlineData("FROM a\nENV A=1\nFROM b\nENV A=2\nRUN echo $‸A\n", "FROM a\nENV A=1\nFROM b\nENV «A»=2\nRUN echo $‹A›\n")]
    [InlineData("FROM a\nARG V=1\nENV V=$‸V\nUSER $V\n", "FROM a\nARG «V»=1\nENV ‹V›=$‹V›\nUSER $‹V›\n")]
    [InlineData("FROM a\nARG V=1\nENV V=$V\nUSER $‸V\n", "FROM a\nARG ‹V›=1\nENV «V»=$‹V›\nUSER $‹V›\n")]
    [InlineData("FROM a\nENV V=1\nARG V=2\nUSER $‸V\n", "FROM a\nENV «V»=1\nARG ‹V›=2\nUSER $‹V›\n")]
    [InlineData("FROM a\nENV PA‸TH=/x:$PATH\nRUN echo $PATH\n", "FROM a\nENV «PATH»=/x:$PATH\nRUN echo $‹PATH›\n")]
    [InlineData("FROM a\nENV A=1 B=$‸A\n", "FROM a\nENV A=1 B=$‹A›\n")]
    [InlineData("FROM a\nARG A=1 B=$‸A\n", "FROM a\nARG «A»=1 B=$‹A›\n")]
    [InlineData("FROM --platform=$‸BUILDPLATFORM a\nARG BUILDPLATFORM\n", "FROM --platform=$‹BUILDPLATFORM› a\nARG ‹BUILDPLATFORM›\n")]
    [InlineData("FROM a\nENV key va\\\n$key\nCOPY --chown=${k‸ey} [\"$key\", \"/d\"]\n", "FROM a\nENV «key» va\\\n$key\nCOPY --chown=${‹key›} [\"$‹key›\", \"/d\"]\n")]
    [InlineData("FROM a\nENV A=1\nRUN --mount=type=cache,target=/$A echo '$A' \\$A \"$‸A\"\n", "FROM a\nENV «A»=1\nRUN --mount=type=cache,target=/$‹A› echo '$A' \\$A \"$‹A›\"\n")]
    [InlineData("FROM a\nENV A=1\nCMD echo $‸A\nHEALTHCHECK CMD test ${A}\nENTRYPOINT [\"echo\", \"$A\"]\n", "FROM a\nENV «A»=1\nCMD echo $‹A›\nHEALTHCHECK CMD test ${‹A›}\nENTRYPOINT [\"echo\", \"$A\"]\n")]
    [InlineData("FROM a\nENV A=1\nONBUILD COPY $‸A /x\n", "FROM a\nENV «A»=1\nONBUILD COPY $‹A› /x\n")]
    [InlineData("FROM a\nENV A=1\nSHELL [\"powershell\"]\nRUN echo $A\nCOPY $‸A x\n", "FROM a\nENV «A»=1\nSHELL [\"powershell\"]\nRUN echo $A\nCOPY $‹A› x\n")]
    [InlineData("FROM a\nENV A=1\nCOPY <<EOF <<'RAW' /x\n$‸A '$A'\nEOF\n$A\nRAW\n", "FROM a\nENV «A»=1\nCOPY <<EOF <<'RAW' /x\n$‹A› '$‹A›'\nEOF\n$A\nRAW\n")]
    [InlineData("FROM a\nONBUILD FROM ‸x AS y\n", null)]
    [InlineData("FROM a\nLABEL ‸x=1\n", null)]
    [InlineData("‸", null)]
    public void Variables(string fixture, string? expected) => Check(fixture, expected);

    [Theory]
    [InlineData("RUN <<‸EOF\na\nEOF\n", "RUN <<«EOF»\na\n‹EOF›\n")]
    [InlineData("COPY <<-\"E F\" <<B /x\n\tE F\nb\n‸B\n", "COPY <<-\"E F\" <<«B» /x\n\tE F\nb\n‹B›\n")]
    [InlineData("ADD <<-\"E F\" /x\n\tE F‸\n", "ADD <<-\"«E F»\" /x\n\t‹E F›\n")]
    [InlineData("ONBUILD RUN <<A\nx\n‸A\nRUN <<A\ny\nA\n", "ONBUILD RUN <<«A»\nx\n‹A›\nRUN <<A\ny\nA\n")]
    public void Heredocs(string fixture, string? expected) => Check(fixture, expected);

    [Fact]
    public void Declarations_are_left_out_on_request()
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, "ARG V=1\nFROM a:$‸V\nARG V\n");
        Assert.Equal(3, References.At(document, offset, withDeclarations: true).Count);
        Assert.Equal([16, 22], References.At(document, offset, withDeclarations: false).Select(span => span.Start));
        Assert.Equal([true, false, false], Highlights.At(document, offset).Select(highlight => highlight.IsWrite));
    }

    [Fact]
    public void Other_documents_have_no_names() =>
        Assert.Null(Definition.At(new(DocumentKind.Recipe, SourceText.From("docker run a")), 3));

    [Fact]
    public void What_is_found_lies_in_the_text_and_finds_the_same_from_everywhere() => DockerfileTests.Fragments.Sample(text =>
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var found = References.At(document, offset, withDeclarations: true);
            Assert.All(found, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length));
            foreach (var span in found) Assert.Contains(span, References.At(document, span.Start, withDeclarations: true));
            if (Definition.At(document, offset) is { } definition) Assert.True(definition.End <= text.Length && found.Count > 0);
        }
    }, iter: 300);

    [Fact]
    public void Any_edit_gives_the_names_of_a_fresh_read() =>
        Gen.Select(DockerfileTests.Fragments, DockerfileTests.Piece, Gen.Int[0, 80]).Sample((text, piece, at) =>
        {
            var before = new Document(DocumentKind.Dockerfile, SourceText.From(text));
            _ = before.Dockerfile!.Names.All;
            var after = before.With(new(new(Math.Min(at, text.Length), 0), piece));
            var fresh = new Document(DocumentKind.Dockerfile, SourceText.From(after.Text.ToString()));
            Assert.Equal(Names(fresh), Names(after));

            static IEnumerable<string> Names(Document document) =>
                document.Dockerfile!.Names.All.Select(one => $"{one.Span} {one.Kind} {one.Name.Kind} {one.Name.Text} {one.Definition}");
        }, iter: 1_000);

    static void Check(string fixture, string? expected)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var definition = Definition.At(document, offset);
        var marks = References.At(document, offset, withDeclarations: true).Select(span => (Span: span, Open: "‹", Close: "›")).ToList();
        marks.RemoveAll(mark => mark.Span == definition);
        if (definition is { } defined) marks.Add((defined, "«", "»"));
        var picture = marks.OrderByDescending(mark => mark.Span.Start)
            .Aggregate(document.Text.ToString(), (text, mark) => text.Insert(mark.Span.End, mark.Close).Insert(mark.Span.Start, mark.Open));
        Assert.Equal(expected ?? document.Text.ToString(), picture);
    }
}
