using Assistant.Language.Editing;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Recipes;

public class RecipeEditsTests
{
    [Fact]
    public void Any_edits_give_the_lines_and_the_findings_of_a_fresh_read() =>
        Gen.Select(RecipeTests.Documents, Edit(120).Array[1, 8]).Sample(AssertLikeFresh, iter: 1000);

    [Fact]
    public void So_they_do_in_documents_of_many_chunks() =>
        Gen.Select(LongDocuments, Edit(20_000).Array[1, 8]).Sample(AssertLikeFresh, iter: 60);

    static void AssertLikeFresh(Document document, (int From, int Length, string Inserted)[] edits)
    {
        foreach (var (from, length, inserted) in edits)
        {
            _ = document.Recipe;
            _ = Diagnostics.Of(document);
            var start = from % (document.Text.Length + 1);
            document = document.With(new(new(start, Math.Min(length, document.Text.Length - start)), inserted));
            var fresh = new Document(document.Kind, SourceText.From(document.Text.ToString()));
            Assert.Equal(Diagnostics.Of(fresh).Select(Line), Diagnostics.Of(document).Select(Line));
            Assert.Equal(Picture(fresh.Recipe), Picture(document.Recipe));
            for (var offset = 0; offset <= document.Text.Length; offset += 7) Assert.Equal(fresh.Recipe.LineAt(offset)?.Span, document.Recipe.LineAt(offset)?.Span);
        }
    }

    [Fact]
    public void An_edit_reads_only_what_it_touches()
    {
        var before = Recipe.Of(DocumentKind.Recipe, SourceText.From(Hundred));
        _ = before.Lines.Last();
        var after = before.With(SourceText.From(Hundred.Replace("--name c50 ", "--name fifty ")));
        Assert.Equal([true, true, false, true], after.Parts.Select(part => before.Parts.Any(other => ReferenceEquals(part.Chunk, other.Chunk))));
        Assert.Equal([true, true, false, false], after.Parts.Select(part => before.Parts.Contains(part)));
        Assert.Equal("fifty", after.Commands.ElementAt(50).Command.Value("name"));
        Assert.Equal([.. before.Lines.Select((line, i) => i == 101 || ReferenceEquals(line.Syntax, after.Lines[i].Syntax))], Enumerable.Repeat(true, 200));
    }

    [Fact]
    public void An_edit_does_not_make_the_lines_below_it()
    {
        var document = new Document(DocumentKind.Recipe, SourceText.From(Hundred));
        _ = Diagnostics.Of(document);
        document = document.With(new(new(Hundred.IndexOf("--name c50 "), 2), "-"));
        _ = Diagnostics.Of(document);
        Assert.Equal([true, true, true, false], document.Recipe.Parts.Select(part => part.Linked is not null));
    }

    static readonly string Hundred = string.Concat(Enumerable.Range(0, 100).Select(i => $"# Number {i}.\ndocker run --name c{i} \\\n  python:3\n\n"));

    [Fact]
    public void An_edit_beside_the_fences_of_a_page_reads_none_of_them()
    {
        var text = string.Concat(Enumerable.Range(0, 20).Select(i => $"Step {i}.\n\n```sh\ndocker run --name c{i} python:3\n```\n\n"));
        var before = Recipe.Of(DocumentKind.Markdown, SourceText.From(text));
        var after = before.With(SourceText.From(text.Replace("Step 10.", "The tenth step\ntakes longer.")));
        Assert.Equal(before.Lines.Select(line => line.Syntax), after.Lines.Select(line => line.Syntax));
    }

    static Gen<Document> LongDocuments => Gen.Select(RecipeTests.Documents, RecipeTests.Piece.Array[1000, 3000], (document, pieces) =>
        document with { Text = SourceText.From(document.Text.ToString() + string.Concat(pieces)) });

    static Gen<(int From, int Length, string Inserted)> Edit(int most) =>
        Gen.Select(Gen.Int[0, most], Gen.OneOf(Gen.Const(0), Gen.Int[0, 12]), RecipeTests.Piece);

    static string Line(Finding finding) => $"{finding.Span} {finding.Code} {finding.Message} {string.Join(' ', finding.Fixes.SelectMany(fix => fix.Changes))}";

    static string Picture(Recipe recipe) => string.Join('\n', recipe.Lines.Select(line => $"{line.GetType().Name} {line.Span} " + line switch
    {
        CommandLine command => $"{command.Extent} {command.Prompt} {command.Heading} {command.Description} {command.NotRun} {Names(command.Variables)} {string.Join(' ', command.Words)}",
        CommentLine comment => comment.Text,
        HeadingLine heading => $"{heading.Name} {heading.NameSpan}",
        AssignmentLine assignment => string.Join(' ', assignment.Assignments),
        OtherLine other => string.Join(' ', other.Words),
        _ => "",
    }));

    static string Names(Assignments? variables) => variables is null ? "" : $"{variables.Latest} {Names(variables.Before)}";
}
