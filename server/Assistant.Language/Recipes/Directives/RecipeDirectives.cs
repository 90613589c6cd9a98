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

    public static RecipeDirectives Of(Recipe recipe, SourceText text) => recipe.Parts.Any(part => part.Known(Plain.In).HasDirective) ? new(recipe, text) : None;

    /// <summary>What holds for a docker line of the document.</summary>
    public CommandDirectives Of(CommandLine command) => Written(command) is { IsEmpty: false } directives ? CommandDirectives.Of(directives) : CommandDirectives.None;

    /// <summary>Those that hold for a docker line, those of its block first.</summary>
    public ImmutableArray<Directive> Written(CommandLine command) => byCommand.GetValueOrDefault(command.Span.Start, []);

    /// <summary>False when no docker line stands below it that it could be about.</summary>
    public bool IsUsed(Directive directive) => used.Contains(directive);

    /// <summary>False when every docker line that it is about has another of the same kind further down, which counts.</summary>
    public bool Counts(Directive directive) => (counting ??= Counting()).Contains(directive);

    HashSet<Directive>? counting;

    HashSet<Directive> Counting()
    {
        var found = new HashSet<Directive>(ReferenceEqualityComparer.Instance);
        foreach (var directives in byCommand.Values)
            foreach (var (index, directive) in directives.Index())
                if (KindOf(directive) is not { } kind || !directives.Skip(index + 1).Any(below => KindOf(below) == kind)) found.Add(directive);
        return found;
    }

    /// <summary>Of those of one kind a docker line heeds the last; null for one that stands beside others.</summary>
    static string? KindOf(Directive directive) => directive.Meaning switch
    {
        DirectiveMeaning.Named or DirectiveMeaning.Page or DirectiveMeaning.Token => directive.Name,
        DirectiveMeaning.WaitForPage or DirectiveMeaning.WaitForLog or DirectiveMeaning.WaitForHealth => directive.Name,
        DirectiveMeaning.Prompt prompt => $"{directive.Name} {prompt.Variable}",
        _ => null,
    };

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

    RecipeDirectives(Recipe recipe, SourceText text)
    {
        var all = ImmutableArray.CreateBuilder<Directive>();
        List<Directive> block = [], above = [];
        var (blockName, isUnderHeading, last) = ((string?)null, false, 0);
        foreach (var part in recipe.Parts)
        {
            var plain = part.Known(Plain.In);
            if (!plain.HasDirective && above.Count == 0 && block.Count == 0) Skip(part, plain);
            else Read(part);
        }
        All = all.DrainToImmutable();

        void Skip(RecipePart part, Plain plain)
        {
            if (plain.End is { } end) last = part.Start + end;
            blockName = plain.Heading ?? blockName;
            isUnderHeading = plain.IsUnderHeading ?? (isUnderHeading && !part.OpensRegion);
        }

        void Read(RecipePart part)
        {
            var heading = part.Heading;
            foreach (var (line, own) in part.Chunk.Written)
            {
                var start = part.Start + own;
                if (!IsRightBelow(text, last, start + line.Span.Start))
                {
                    above.Clear();
                    isUnderHeading = false;
                }
                last = start + Plain.EndOf(line);
                switch (line.Kind)
                {
                    case LineKind.Comment when Directive.Of(line, start) is { } directive:
                        all.Add(directive);
                        above.Add(directive);
                        if (isUnderHeading) block.Add(directive);
                        break;
                    case LineKind.Comment:
                        break;
                    case LineKind.Heading:
                        (heading, blockName, isUnderHeading) = (line.Text, line.Text, true);
                        block.Clear();
                        above.Clear();
                        break;
                    case LineKind.Command:
                        Apply(start + line.Span.Start, [.. blockName is not null && heading == blockName ? block : [], .. above.Except(block)]);
                        above.Clear();
                        isUnderHeading = false;
                        break;
                    default:
                        if (line.Kind != LineKind.Assignment) above.Clear();
                        isUnderHeading = false;
                        break;
                }
            }
        }
    }

    /// <summary>What lines without a directive leave for those below, so that they need not be gone through after an edit elsewhere.</summary>
    /// <param name="End">Where the last line ends; null when all are blank.</param>
    /// <param name="Heading">The name of the last heading; null when there is none.</param>
    /// <param name="IsUnderHeading">Whether only comments stand behind it; null when there is nothing else at all.</param>
    sealed record Plain(bool HasDirective, int? End, string? Heading, bool? IsUnderHeading)
    {
        public static Plain In(LineChunk chunk)
        {
            var (has, end, under) = (false, (int?)null, (bool?)null);
            foreach (var (line, start) in chunk.Written)
            {
                has |= line is { Kind: LineKind.Comment, Text: ['@', ..] };
                end = start + EndOf(line);
            }
            foreach (var line in chunk.Lines)
                if (line.Kind != LineKind.Comment) under = line.Kind == LineKind.Heading;
            return new(has, end, chunk.Heading, under);
        }

        public static int EndOf(LineSyntax line) => line.Kind == LineKind.Command ? line.Extent.End : line.Span.End;
    }

    void Apply(int command, ImmutableArray<Directive> directives)
    {
        if (directives.IsEmpty) return;
        byCommand[command] = directives;
        used.UnionWith(directives);
    }

    static bool IsRightBelow(SourceText text, int end, int start) => text.AsSpan(TextSpan.FromBounds(end, start)).Count('\n') == 1;
}
