using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>The docker command lines of a document with the comments, headings and assignments around them.</summary>
public sealed class Recipe
{
    readonly DocumentKind kind;
    readonly SourceText text;
    readonly ImmutableArray<RegionSyntax> syntax;

    Recipe(DocumentKind kind, SourceText text, ImmutableArray<RegionSyntax> syntax, ImmutableArray<RecipePart> earlier)
    {
        (this.kind, this.text, this.syntax) = (kind, text, syntax);
        Regions = [.. syntax.Select(region => region.Region)];
        Lines = new(syntax, earlier);
    }

    /// <summary>The whole of a recipe; the fences of a page; the hints in a Dockerfile's comments.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>In the order of the text.</summary>
    public RecipeLines Lines { get; }

    /// <summary>The same in the pieces that an edit leaves as they are.</summary>
    internal ImmutableArray<RecipePart> Parts => Lines.Parts;

    public static Recipe Of(DocumentKind kind, SourceText text) =>
        new(kind, text, [.. RegionsOf(kind, text).Select(region => RegionSyntax.Read(text, region))], []);

    /// <summary>The recipe of an edited text. Only the lines that the edit touches are read; what was found out of the others is kept.</summary>
    public Recipe With(SourceText edited)
    {
        var kept = LinesKept.Between(text, edited);
        return new(kind, edited, [.. RegionsOf(kind, edited).Select(region => Before(region, edited, kept)?.With(edited, region, kept) ?? RegionSyntax.Read(edited, region))], Parts);
    }

    /// <summary>The region as it was before the edit; null when the line that opens it is new.</summary>
    RegionSyntax? Before(Region region, SourceText edited, LinesKept kept)
    {
        if (kind == DocumentKind.Recipe) return syntax[0];
        var line = edited.LineAt(region.Span.Start);
        if (!kept.Holds(line)) return null;
        var start = region.Span.Start - edited.LineStart(line) + text.LineStart(line + kept.Moved(line));
        var (low, high) = (0, syntax.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = syntax[middle].Region.Span.Start;
            if (found == start) return syntax[middle];
            if (start < found) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    /// <summary>Every docker line, also those that the assistant does not run itself.</summary>
    public ImmutableArray<CommandLine> Commands => field.IsDefault ? field = [.. Lines.OfType<CommandLine>()] : field;

    /// <summary>The line whose text holds or touches the offset; null in blank lines and outside of recipes.</summary>
    public RecipeLine? LineAt(int offset)
    {
        var lines = Lines.Around(offset);
        var (low, high) = (0, lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var line = lines[middle];
            var span = line is CommandLine command ? command.Extent : line.Span;
            if (span.Touches(offset)) return line;
            if (offset < span.Start) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    /// <summary>The docker line that holds or touches the offset, with the blanks at its end.</summary>
    public CommandLine? CommandAt(int offset) => LineAt(offset) as CommandLine;

    /// <summary>The docker lines that touch a stretch of the text.</summary>
    public IEnumerable<CommandLine> CommandsIn(TextSpan span)
    {
        var (low, high) = (0, Lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Lines[middle].Span.End < span.Start) low = middle + 1;
            else high = middle;
        }
        for (var i = low; i < Lines.Length && Lines[i].Span.Start <= span.End; i++)
            if (Lines[i] is CommandLine line) yield return line;
    }

    /// <summary>The stretch of recipe lines that holds or touches the offset; null outside of recipes and fences.</summary>
    public Region? RegionAt(int offset) => Regions.FirstOrDefault(region => region.Span.Touches(offset));

    /// <summary>
    /// The place of the word at <paramref name="offset"/> when it names an image or would, as after <c>docker run -d </c>; empty between words.
    /// Null where no image can stand.
    /// </summary>
    public TextSpan? ImageAt(int offset) =>
        CursorAt(offset) is { Argument: ArgumentKind.Image } cursor ? cursor.Span : null;

    /// <summary>What is being written at the offset, in a Dockerfile's comment from its first word on; null outside of docker lines and in front of their first word.</summary>
    public Cursor? CursorAt(int offset) => (CommandAt(offset) ?? BegunAt(offset)) is { } line ? Cursor.In(line, offset) : null;

    /// <summary>The command that a Dockerfile's comment is about to become.</summary>
    CommandLine? BegunAt(int offset) => kind == DocumentKind.Dockerfile && DockerfileComments.At(text, offset) is { } region
        ? new Recipe(kind, text, [RegionSyntax.Read(text, region)], []).CommandAt(offset)
        : null;

    static IEnumerable<Region> RegionsOf(DocumentKind kind, SourceText text) => kind switch
    {
        DocumentKind.Recipe => [new(RegionKind.File, new(0, text.Length), new FileLines(text))],
        DocumentKind.Markdown => MarkdownFences.In(text),
        DocumentKind.Dockerfile => DockerfileComments.In(text),
        _ => [],
    };

    /// <summary>Every line of a text, looked up when asked for.</summary>
    internal sealed class FileLines(SourceText text) : IReadOnlyList<TextSpan>
    {
        public int Count => text.LineCount;

        public TextSpan this[int line] => text.Line(line);

        public int StartOf(int line) => text.LineStart(line);

        public IEnumerator<TextSpan> GetEnumerator() => Enumerable.Range(0, Count).Select(text.Line).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
