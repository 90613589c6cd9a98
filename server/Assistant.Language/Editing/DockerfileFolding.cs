using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>
/// The folds of a Dockerfile: stages, instructions of several lines, heredocs, runs of comments, and what stands between the comments
/// <c>#region</c> and <c>#endregion</c>.
/// </summary>
static class DockerfileFolding
{
    public static IReadOnlyList<Fold> Of(Dockerfile file)
    {
        var folds = new FoldList(file.Text);
        var comments = new CommentFolds(file.Text, folds);
        foreach (var part in file.Parts)
        {
            if (part is Comment) comments.Add(part.Span);
            else comments.EndRun();
            if (part is Instruction instruction) AddInstruction(file, instruction, folds, comments);
        }
        comments.EndRun();
        AddStages(file, folds);
        return folds.InOrder();
    }

    static void AddInstruction(Dockerfile file, Instruction instruction, FoldList folds, CommentFolds comments)
    {
        if (!folds.Add(instruction.Span, FoldKind.Instruction)) return;
        foreach (var comment in instruction.InnerComments) comments.Add(comment);
        comments.EndRun();
        foreach (var heredoc in instruction.Heredocs)
        {
            var isFirst = file.Text.LineAt(heredoc.Marker.End) == file.Text.LineAt(heredoc.Body.Start) - 1;
            folds.Add(TextSpan.FromBounds(isFirst ? heredoc.Marker.Start : heredoc.Body.Start, heredoc.Terminator?.End ?? instruction.Span.End), FoldKind.Heredoc);
        }
    }

    /// <summary>A stage ends before the comments of the next FROM. Comments right below an instruction and not right above FROM are its own.</summary>
    static void AddStages(Dockerfile file, FoldList folds)
    {
        var (from, last) = ((Part?)null, (Part?)null);
        for (var i = 0; i < file.Parts.Length; i++)
        {
            if (file.Parts[i] is not Instruction instruction) continue;
            if (instruction.Kind == InstructionKind.From)
            {
                if (from is not null) folds.Add(TextSpan.FromBounds(from.Span.Start, last!.Span.End), FoldKind.Stage);
                from = instruction;
            }
            var below = i + 1;
            while (below < file.Parts.Length && file.Parts[below] is Comment) below++;
            var isFromsOwn = below < file.Parts.Length && file.Parts[below] is Instruction { Kind: InstructionKind.From };
            last = isFromsOwn ? instruction : file.Parts[below - 1];
        }
        if (from is not null) folds.Add(TextSpan.FromBounds(from.Span.Start, last!.Span.End), FoldKind.Stage);
    }
}

/// <summary>Collects what takes more than one line.</summary>
sealed class FoldList(SourceText text)
{
    readonly List<(int First, int Last, Fold Fold)> folds = [];

    /// <summary>False when the span ends on the line it begins on; it is then no fold.</summary>
    public bool Add(TextSpan span, FoldKind kind)
    {
        var first = text.LineAt(span.Start);
        if (first + 1 >= text.LineCount || span.End < text.LineStart(first + 1)) return false;
        folds.Add((first, text.LineAt(span.End), new(span, kind)));
        return true;
    }

    /// <summary>The outer fold before the inner one; of two for the same lines the first kind.</summary>
    public IReadOnlyList<Fold> InOrder()
    {
        folds.Sort((a, b) => a.First != b.First ? a.First - b.First : a.Last != b.Last ? b.Last - a.Last : a.Fold.Kind - b.Fold.Kind);
        var ordered = new List<Fold>(folds.Count);
        for (var i = 0; i < folds.Count; i++)
            if (i == 0 || (folds[i].First, folds[i].Last) != (folds[i - 1].First, folds[i - 1].Last)) ordered.Add(folds[i].Fold);
        return ordered;
    }
}

/// <summary>Folds runs of comment lines, and regions from mark to mark; a mark ends a run.</summary>
sealed class CommentFolds(SourceText text, FoldList folds)
{
    readonly Stack<TextSpan> regions = [];
    TextSpan? run;
    int lastLine;

    public void Add(TextSpan comment)
    {
        var line = text.LineAt(comment.Start);
        if (run is not null && line != lastLine + 1) EndRun();
        lastLine = line;
        var words = text.AsSpan(comment).TrimStart("# \t");
        if (IsMark(words, "region")) regions.Push(comment);
        else if (!IsMark(words, "endregion"))
        {
            run = TextSpan.FromBounds(run?.Start ?? comment.Start, comment.End);
            return;
        }
        else if (regions.TryPop(out var start)) folds.Add(TextSpan.FromBounds(start.Start, comment.End), FoldKind.Region);
        EndRun();
    }

    public void EndRun()
    {
        if (run is { } span) folds.Add(span, FoldKind.Comment);
        run = null;
    }

    static bool IsMark(ReadOnlySpan<char> words, string mark) =>
        words.StartsWith(mark, StringComparison.Ordinal) && (words.Length == mark.Length || char.IsWhiteSpace(words[mark.Length]));
}
