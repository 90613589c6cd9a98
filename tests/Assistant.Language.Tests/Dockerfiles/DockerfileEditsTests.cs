using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Dockerfiles;

public class DockerfileEditsTests
{
    [Fact]
    public void Any_edits_give_the_tree_and_the_findings_of_a_fresh_read() =>
        Gen.Select(DockerfileTests.Fragments, Edit.Array[1, 8]).Sample((text, edits) =>
        {
            var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
            foreach (var (from, length, inserted) in edits)
            {
                _ = document.Dockerfile;
                var start = Math.Min(from, document.Text.Length);
                document = document.With(new(new(start, Math.Min(length, document.Text.Length - start)), inserted));
                var fresh = new Document(DocumentKind.Dockerfile, SourceText.From(document.Text.ToString()));
                Assert.Equal(Picture(fresh.Dockerfile!), Picture(document.Dockerfile!));
                Assert.Equal(Diagnostics.Of(fresh).Select(Line), Diagnostics.Of(document).Select(Line));
            }
        }, iter: 500);

    [Fact]
    public void An_edit_reads_only_what_it_touches()
    {
        var text = "FROM a\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"RUN echo {i}\n"));
        var before = Dockerfile.Parse(SourceText.From(text));
        var after = before.With(SourceText.From(text.Replace("echo 50", "echo FIFTY")));
        Assert.Equal(51, after.Parts.TakeWhile((part, i) => part == before.Parts[i]).Count());
        Assert.Equal("RUN echo FIFTY", after.Instructions[51].ToString());
        Assert.Equal(before.Parts.Length, after.Parts.Length);
    }

    static Gen<(int From, int Length, string Inserted)> Edit =>
        Gen.Select(Gen.Int[0, 80], Gen.OneOf(Gen.Const(0), Gen.Int[0, 12]), DockerfileTests.Piece);

    static string Line(Finding finding) => $"{finding.Span} {finding.Code} {finding.Message} {string.Join(' ', finding.Fixes.SelectMany(fix => fix.Changes))}";

    static string Picture(Dockerfile file) => string.Join('\n', file.Parts.Select(part => $"{part.GetType().Name} {part.FullSpan} {part.Span} " + part switch
    {
        Instruction instruction => Picture(instruction),
        Directive directive => $"{directive.Name} {directive.NameSpan} {directive.Value} {directive.IsRepeated}",
        Comment comment => comment.Text,
        _ => "",
    }));

    static string Picture(Instruction instruction) => string.Join(' ',
    [
        $"{instruction.Keyword} {instruction.Form} {instruction.HeadSpan} {instruction.Rest} {instruction.IsOpen}",
        .. instruction.Flags.Select(flag => flag.ToString()),
        .. instruction.Arguments.Select(word => word.ToString()),
        .. instruction.Heredocs.Select(heredoc => heredoc.ToString()),
        .. instruction.InnerComments.Concat(instruction.InnerBlanks).Select(span => span.ToString()),
        instruction.Trigger is { } trigger ? $"({Picture(trigger)})" : "",
    ]);
}
