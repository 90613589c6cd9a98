using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>The docker command lines of a document with the comments, headings and assignments around them.</summary>
/// <param name="Regions">The whole of a recipe; the fences of a page; the hints in a Dockerfile's comments.</param>
/// <param name="Lines">In the order of the text.</param>
public sealed record Recipe(ImmutableArray<Region> Regions, ImmutableArray<RecipeLine> Lines)
{
    public static Recipe Of(DocumentKind kind, SourceText text)
    {
        ImmutableArray<Region> regions = kind switch
        {
            DocumentKind.Recipe => [WholeFile(text)],
            DocumentKind.Markdown => [.. MarkdownFences.In(text)],
            _ => [.. DockerfileComments.In(text)],
        };
        var lines = ImmutableArray.CreateBuilder<RecipeLine>();
        foreach (var region in regions) RecipeReader.Read(text, region, lines);
        return new(regions, lines.DrainToImmutable());
    }

    /// <summary>Every docker line, also those that the assistant does not run itself.</summary>
    public IEnumerable<CommandLine> Commands => Lines.OfType<CommandLine>();

    /// <summary>The line whose text holds or touches the offset; null in blank lines and outside of recipes.</summary>
    public RecipeLine? LineAt(int offset)
    {
        var (low, high) = (0, Lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var line = Lines[middle];
            var span = line is CommandLine command ? command.Extent : line.Span;
            if (span.Touches(offset)) return line;
            if (offset < span.Start) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    /// <summary>The docker line that holds or touches the offset, with the blanks at its end.</summary>
    public CommandLine? CommandAt(int offset) => LineAt(offset) as CommandLine;

    /// <summary>The stretch of recipe lines that holds or touches the offset; null outside of recipes and fences.</summary>
    public Region? RegionAt(int offset) => Regions.FirstOrDefault(region => region.Span.Touches(offset));

    /// <summary>
    /// The place of the word at <paramref name="offset"/> when it names an image or would, as after <c>docker run -d </c>; empty between words.
    /// Null where no image can stand.
    /// </summary>
    public TextSpan? ImageAt(int offset) =>
        CursorAt(offset) is { Argument: ArgumentKind.Image } cursor ? cursor.Span : null;

    /// <summary>What is being written at the offset; null outside of docker lines and in front of their first word.</summary>
    public Cursor? CursorAt(int offset) => CommandAt(offset) is { } line ? Cursor.In(line, offset) : null;

    static Region WholeFile(SourceText text) =>
        new(RegionKind.File, new(0, text.Length), [.. Enumerable.Range(0, text.LineCount).Select(text.Line)]);
}
