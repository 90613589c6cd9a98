using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Directives;

/// <summary>
/// The directives of a document and the docker lines they are about: the next one when nothing but comments and assignments stands between,
/// and under a heading, up to the first other line, every one of the block.
/// </summary>
public sealed class RecipeDirectives
{
    readonly Dictionary<int, ImmutableArray<Directive>> byCommand = [];
    readonly HashSet<Directive> used = new(ReferenceEqualityComparer.Instance);

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Directive> All { get; }

    public static RecipeDirectives Of(Recipe recipe, SourceText text) => recipe.Parts.Any(part => part.Known(Begun.In).Any) ? new(recipe, text) : None;

    /// <summary>What holds for a docker line of the document.</summary>
    public CommandDirectives Of(CommandLine command) => byCommand.TryGetValue(command.Span.Start, out var directives) ? CommandDirectives.Of(directives) : CommandDirectives.None;

    /// <summary>False when no docker line stands below it that it could be about.</summary>
    public bool IsUsed(Directive directive) => used.Contains(directive);

    /// <summary>The directive whose text holds or touches the offset.</summary>
    public Directive? At(int offset)
    {
        var (low, high) = (0, All.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Span.Touches(offset)) return All[middle];
            if (offset < All[middle].Span.Start) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    static RecipeDirectives None { get; } = new(Recipe.Of(DocumentKind.Recipe, SourceText.From("")), SourceText.From(""));

    /// <summary>Whether one of the lines may be a directive: most files have none.</summary>
    sealed record Begun(bool Any)
    {
        public static Begun In(LineChunk chunk) => new(chunk.Lines.Any(line => line is { Kind: LineKind.Comment, Text: ['@', ..] }));
    }

    RecipeDirectives(Recipe recipe, SourceText text)
    {
        var all = ImmutableArray.CreateBuilder<Directive>();
        List<Directive> block = [], above = [];
        HeadingLine? heading = null;
        var (isUnderHeading, last) = (false, 0);
        foreach (var line in recipe.Lines)
        {
            if (!IsRightBelow(text, last, line.Span.Start))
            {
                above.Clear();
                isUnderHeading = false;
            }
            last = line is CommandLine command ? command.Extent.End : line.Span.End;
            switch (line)
            {
                case CommentLine comment when Directive.Of(comment) is { } directive:
                    all.Add(directive);
                    above.Add(directive);
                    if (isUnderHeading) block.Add(directive);
                    break;
                case CommentLine:
                    break;
                case HeadingLine begun:
                    (heading, isUnderHeading) = (begun, true);
                    block.Clear();
                    above.Clear();
                    break;
                case CommandLine docker:
                    Apply(docker, [.. heading is not null && docker.Heading == heading.Name ? block : [], .. above.Except(block)]);
                    above.Clear();
                    isUnderHeading = false;
                    break;
                default:
                    if (line is not AssignmentLine) above.Clear();
                    isUnderHeading = false;
                    break;
            }
        }
        All = all.DrainToImmutable();
    }

    void Apply(CommandLine command, ImmutableArray<Directive> directives)
    {
        if (directives.IsEmpty) return;
        byCommand[command.Span.Start] = directives;
        used.UnionWith(directives);
    }

    static bool IsRightBelow(SourceText text, int end, int start) => text.AsSpan(TextSpan.FromBounds(end, start)).Count('\n') == 1;
}
