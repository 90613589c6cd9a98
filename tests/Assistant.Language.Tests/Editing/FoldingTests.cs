using Assistant.Language.Editing;
using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class FoldingTests
{
    [Theory]
    [InlineData("FROM a\nRUN b\n\n# next\nFROM c\n", "Stage 0-1")]
    [InlineData("FROM a\nRUN b\n# next\nFROM c\nRUN d\n\n# end\n", "Stage 0-1", "Stage 3-4")]
    [InlineData("FROM a\nRUN b\n# RUN old\n\nFROM c\n", "Stage 0-2")]
    [InlineData("FROM a\n# first\n\n# next\n\nFROM c\n", "Stage 0-1")]
    [InlineData("FROM a\nFROM b\n")]
    [InlineData("ARG a\nARG b\n")]
    public void Stages(string text, params string[] folds) => Check(text, folds);

    [Theory]
    [InlineData("RUN a \\\n  b\n", "Instruction 0-1")]
    [InlineData("RUN a \\\n  # one\n  # two\n  b\n", "Instruction 0-3", "Comment 1-2")]
    [InlineData("RUN a \\\n\n")]
    [InlineData("RUN <<EOF\na\nEOF\n", "Instruction 0-2")]
    [InlineData("RUN a \\\n && cat <<EOF\nb\nEOF\n", "Instruction 0-3", "Heredoc 1-3")]
    [InlineData("COPY <<A <<B /c\n1\nA\n2\nB\n", "Instruction 0-4", "Heredoc 0-2", "Heredoc 3-4")]
    [InlineData("RUN <<EOF\na\n", "Instruction 0-1")]
    [InlineData("RUN a\r\nRUN b \\\r\n c\r\n", "Instruction 1-2")]
    public void Instructions_and_heredocs(string text, params string[] folds) => Check(text, folds);

    [Theory]
    [InlineData("# a\n# b\n\n# c\n", "Comment 0-1")]
    [InlineData("# a\n# b\nRUN x\n# c\n# d\n", "Comment 0-1", "Comment 3-4")]
    [InlineData("# syntax=x\n# a\n")]
    [InlineData("#region one\nRUN a\n#endregion\n", "Region 0-2")]
    [InlineData("# region one\n# region two\nRUN a\n# endregion\n#endregion two\n", "Region 0-4", "Region 1-3")]
    [InlineData("# a\n# b\n#region\nRUN a\n#endregion\n# c\n# d\n", "Comment 0-1", "Region 2-4", "Comment 5-6")]
    [InlineData("#region\n# regional\n")]
    [InlineData("#endregion\n#region\n")]
    public void Comments_and_regions(string text, params string[] folds) => Check(text, folds);

    [Fact]
    public void Every_fold_is_in_the_text_takes_several_lines_and_stands_in_order() => DockerfileTests.Fragments.Sample(text =>
    {
        var (source, folds) = (SourceText.From(text), Of(text));
        Assert.All(folds, fold => Assert.True(fold.Span.End <= text.Length && source.LineAt(fold.Span.Start) < source.LineAt(fold.Span.End)));
        Assert.Equal(folds.Select(fold => source.LineAt(fold.Span.Start)).Order(), folds.Select(fold => source.LineAt(fold.Span.Start)));
    });

    static void Check(string text, params string[] folds)
    {
        var source = SourceText.From(text);
        Assert.Equal(folds, Of(text).Select(fold => $"{fold.Kind} {source.LineAt(fold.Span.Start)}-{source.LineAt(fold.Span.End)}"));
    }

    static IReadOnlyList<Fold> Of(string text) => Folding.Of(new(DocumentKind.Dockerfile, SourceText.From(text)));
}
