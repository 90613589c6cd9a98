using System.Collections.Immutable;

namespace Assistant.Language.Recipes;

/// <summary>The lines of a part in their places, with what the lines above make of them.</summary>
/// <param name="After">What they make of the lines below.</param>
sealed record LinkedLines(ImmutableArray<RecipeLine> Lines, LineState After)
{
    public static LinkedLines Of(RecipePart part, LineState state)
    {
        var lines = ImmutableArray.CreateBuilder<RecipeLine>(part.Chunk.WrittenCount);
        for (var i = 0; i < part.Chunk.Lines.Length; i++)
        {
            var (syntax, start) = (part.Chunk.Lines[i], part.Start + part.Chunk.Starts[i]);
            if (syntax.Kind == LineKind.Blank)
            {
                state = state.WithoutComments;
                continue;
            }
            Add(syntax, start);
            foreach (var behind in syntax.Behind) Add(behind, start);
        }
        return new(lines.DrainToImmutable(), state);

        void Add(LineSyntax syntax, int start)
        {
            lines.Add(Line(syntax, start, state));
            state = lines[^1].After;
        }
    }

    /// <summary>One line at a place.</summary>
    public static RecipeLine Line(LineSyntax syntax, int start, LineState state) => syntax.Kind switch
    {
        LineKind.Comment => new CommentLine(syntax, start, state),
        LineKind.Heading => new HeadingLine(syntax, start, state),
        LineKind.Assignment => new AssignmentLine(syntax, start, state),
        LineKind.Command => new CommandLine(syntax, start, state),
        LineKind.Other => new OtherLine(syntax, start, state),
        _ => new OutputLine(syntax, start, state),
    };
}
