using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>
/// The folds of a recipe: blocks, commands of several lines, runs of comments, and what stands between the comments <c>#region</c> and
/// <c>#endregion</c>; in a page also the fences that hold docker commands.
/// </summary>
static class RecipeFolding
{
    public static IReadOnlyList<Fold> Of(Document document)
    {
        var (text, recipe) = (document.Text, document.Recipe);
        var folds = new FoldList(text);
        if (document.Kind == DocumentKind.Dockerfile) return [];
        var (line, fences) = (0, document.Kind == DocumentKind.Markdown);
        foreach (var region in recipe.Regions)
        {
            var hasCommand = AddLines(text, recipe, ref line, region.Span.End, folds);
            if (hasCommand && fences) folds.Add(region.Span, FoldKind.Fence);
        }
        return folds.InOrder();
    }

    /// <summary>True when one of the lines up to the end is a docker line.</summary>
    static bool AddLines(SourceText text, Recipe recipe, ref int line, int end, FoldList folds)
    {
        var comments = new CommentFolds(text, folds);
        var (block, last, hasCommand) = ((HeadingLine?)null, (RecipeLine?)null, false);
        for (; line < recipe.Lines.Length && recipe.Lines[line].Span.Start < end; line++)
        {
            var current = recipe.Lines[line];
            if (current is CommentLine) comments.Add(current.Span);
            else comments.EndRun();
            if (current is HeadingLine heading)
            {
                EndBlock(block, last, folds);
                block = heading;
            }
            if (current is CommandLine { LineCount: > 1 } command) folds.Add(command.Extent, FoldKind.Command);
            else if (current is AssignmentLine { LineCount: > 1 } or OtherLine { LineCount: > 1 }) folds.Add(current.Span, FoldKind.Command);
            hasCommand |= current is CommandLine;
            last = current;
        }
        comments.EndRun();
        EndBlock(block, last, folds);
        return hasCommand;
    }

    static void EndBlock(HeadingLine? block, RecipeLine? last, FoldList folds)
    {
        if (block is not null && last is not null) folds.Add(TextSpan.FromBounds(block.Span.Start, last.Span.End), FoldKind.Block);
    }
}
