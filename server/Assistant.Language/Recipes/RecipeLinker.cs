using System.Collections.Immutable;

namespace Assistant.Language.Recipes;

/// <summary>Gives the lines of a recipe their places, and what the lines above make of them.</summary>
static class RecipeLinker
{
    /// <param name="earlier">The lines before an edit; those above it are used again.</param>
    public static ImmutableArray<RecipeLine> Link(ImmutableArray<RegionSyntax> regions, ImmutableArray<RecipeLine> earlier)
    {
        var lines = ImmutableArray.CreateBuilder<RecipeLine>(earlier.Length);
        var isAbove = true;
        foreach (var region in regions)
        {
            var state = LineState.AtStart;
            var physical = 0;
            foreach (var syntax in region.Lines)
            {
                var start = region.Region.StartOf(physical);
                physical += syntax.LineCount;
                if (syntax.Kind == LineKind.Blank)
                {
                    state = state.WithoutComments;
                    continue;
                }
                Add(syntax);
                foreach (var behind in syntax.Behind) Add(behind);

                void Add(LineSyntax own)
                {
                    var same = isAbove && lines.Count < earlier.Length ? earlier[lines.Count] : null;
                    isAbove = same is not null && ReferenceEquals(same.Syntax, own) && same.Start == start;
                    var line = isAbove ? same! : Line(own, start, state);
                    lines.Add(line);
                    state = line.After;
                }
            }
        }
        return lines.DrainToImmutable();
    }

    static RecipeLine Line(LineSyntax syntax, int start, LineState state) => syntax.Kind switch
    {
        LineKind.Comment => new CommentLine(syntax, start, state),
        LineKind.Heading => new HeadingLine(syntax, start, state),
        LineKind.Assignment => new AssignmentLine(syntax, start, state),
        LineKind.Command => new CommandLine(syntax, start, state),
        LineKind.Other => new OtherLine(syntax, start, state),
        _ => new OutputLine(syntax, start, state),
    };
}
