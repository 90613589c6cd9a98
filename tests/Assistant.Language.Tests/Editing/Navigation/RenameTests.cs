using Assistant.Language.Editing.Navigation;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Navigation;

public class RenameTests
{
    [Theory]
    [InlineData("FROM a AS ‸b\nFROM b AS c\nCOPY --from=B x y\nCOPY --from=0 x y\nRUN --mount=from=b,target=/x z\n", "new", "FROM a AS new\nFROM new AS c\nCOPY --from=new x y\nCOPY --from=0 x y\nRUN --mount=from=new,target=/x z\n")]
    [InlineData("ARG V=1\nFROM a:${‸V:-2}\nARG V\nRUN echo \"$V\" '$V'\n", "W", "ARG W=1\nFROM a:${W:-2}\nARG W\nRUN echo \"$W\" '$V'\n")]
    [InlineData("FROM a\nENV A‸=1\nRUN A=2 && echo $A\n", "B", "FROM a\nENV B=1\nRUN A=2 && echo $A\n")]
    [InlineData("FROM a\nENV A=1\nCOPY $A\\\nA x\nUSER $‸A\n", "B", "FROM a\nENV B=1\nCOPY $A\\\nA x\nUSER $B\n")]
    [InlineData("RUN cat <<-'‸EOF' > /x\n\ta\n\tEOF\n", "END", "RUN cat <<-'END' > /x\n\ta\n\tEND\n")]
    [InlineData("FROM a AS Build\nFROM ‸build\n", "build", "FROM a AS build\nFROM build\n")]
    public void Changes_every_place_that_means_it(string fixture, string name, string expected)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var renaming = Rename.To(document, offset, name);
        Assert.Null(renaming.Refusal);
        Assert.Equal(expected, Applied(document, renaming));
    }

    [Theory]
    [InlineData("FROM a AS ‸b\n", "Up", "'Up' is no name for a stage: it begins with a small letter, then come small letters, digits, '-', '_' and '.'.")]
    [InlineData("FROM a AS ‸b\n", "", "'' is no name for a stage: it begins with a small letter, then come small letters, digits, '-', '_' and '.'.")]
    [InlineData("FROM a AS ‸b\n", "scratch", "A stage cannot be called scratch, because the builder means something else by it.")]
    [InlineData("FROM a AS ‸b\nFROM c AS D\n", "d", "Stage 1 is called d already, in line 2.")]
    [InlineData("FROM a AS ‸b\nFROM alpine\n", "alpine", "alpine is the image in line 2, which would then mean the stage.")]
    [InlineData("ARG B=b\nFROM a AS ‸b\nFROM $B\n", "c", "b cannot be renamed, because line 3 means it without spelling it out.")]
    [InlineData("FROM a\nENV ‸A=1\n", "1A", "'1A' is no name for a variable: it is made of letters, digits and '_', and does not begin with a digit.")]
    [InlineData("FROM a\nENV ‸A=1\n", "TARGETARCH", "The builder itself sets TARGETARCH.")]
    [InlineData("FROM a\nENV ‸A=1\nRUN echo $PATH\n", "PATH", "There is a variable PATH already, in line 3.")]
    [InlineData("RUN <<‸EOF\na\nEND\nEOF\n", "END", "Line 3 of the heredoc is END and would end it.")]
    [InlineData("RUN <<-‸EOF\n\t\tEND\r\nEOF\n", "END", "Line 2 of the heredoc is END and would end it.")]
    [InlineData("RUN <<‸EOF\nEOF\n", "E F", "'E F' is no name for a heredoc: it is one word of letters, digits, '_', '-' and '.'.")]
    [InlineData("FROM ‸a\n", "b", "There is nothing to rename here: only stages, variables and heredocs that this file names can be renamed.")]
    public void Says_why_a_name_cannot_be(string fixture, string name, string refusal)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var renaming = Rename.To(document, offset, name);
        Assert.Equal(refusal, renaming.Refusal);
        Assert.Empty(renaming.Changes);
    }

    [Theory]
    [InlineData("FROM a AS b\nFROM ‸b\n", "b")]
    [InlineData("FROM a AS Build\nFROM ‸build\n", "Build")]
    [InlineData("FROM a\nENV \"A‸\"=1\n", "A")]
    [InlineData("RUN <<\"E‸OF\"\nEOF\n", "EOF")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=‸0 x y\n", null)]
    [InlineData("FROM a\nRUN echo $PA‸TH\n", null)]
    [InlineData("FROM a\nARG TARGETARCH\nRUN echo $‸TARGETARCH\n", null)]
    [InlineData("RUN <<‸EOF\na\n", null)]
    [InlineData("RUN <<E\"O‸\"F\na\nEOF\n", null)]
    [InlineData("FROM ‸a\n", null)]
    [InlineData("# a ‸b\n", null)]
    public void Knows_what_can_be_renamed(string fixture, string? placeholder)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        Assert.Equal(placeholder, Rename.At(document, offset)?.Placeholder);
    }

    [Fact]
    public void A_new_name_and_the_old_one_again_give_the_same_file() => DockerfileTests.Fragments.Sample(text =>
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
        for (var offset = 0; offset <= text.Length; offset++)
        {
            if (Rename.At(document, offset) is not { } old) continue;
            var there = Rename.To(document, old.Span.Start, "renamed");
            if (there.Refusal is not null || there.Changes.Any(change => document.Text.ToString(change.Span) != old.Placeholder)) continue;
            var renamed = new Document(DocumentKind.Dockerfile, SourceText.From(Applied(document, there)));
            var back = Rename.To(renamed, old.Span.Start + there.Changes.Where(change => change.Span.Start < old.Span.Start).Sum(change => 7 - change.Span.Length), old.Placeholder);
            if (back.Refusal is null) Assert.Equal(text, Applied(renamed, back));
        }
    }, iter: 300);

    static string Applied(Document document, Renaming renaming) => renaming.Changes.Reverse()
        .Aggregate(document.Text.ToString(), (text, change) => text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText));
}
