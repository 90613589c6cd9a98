using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>
/// Commands that are longer than a line or written on several have one flag on each, no line ends with blanks, and in a recipe at most one
/// blank line parts two others. In a page only fences with docker commands are touched. What the assistant does not run stays as it is.
/// </summary>
sealed class RecipeFormatting
{
    readonly SourceText text;
    readonly Recipe recipe;
    readonly TextSpan range;
    readonly FormattingStyle style;
    readonly List<TextChange> changes = [];
    int next;

    RecipeFormatting(Document document, TextSpan range, FormattingStyle style) =>
        (text, recipe, this.range, this.style) = (document.Text, document.Recipe, range, style);

    public static IReadOnlyList<TextChange> In(Document document, TextSpan range, FormattingStyle style)
    {
        if (document.Kind == DocumentKind.Dockerfile) return [];
        var blanks = style.TrimsTrailingBlanks ? BrokenContinuations.In(document, range) : [];
        if (blanks is []) return Laid(document, range, style);
        var mended = blanks.Reverse().Aggregate(document, (before, change) => before.With(change));
        return BrokenContinuations.Merged(blanks, Laid(mended, TextSpan.FromBounds(BrokenContinuations.After(blanks, range.Start), BrokenContinuations.After(blanks, range.End)), style));
    }

    static IReadOnlyList<TextChange> Laid(Document document, TextSpan range, FormattingStyle style)
    {
        var formatting = new RecipeFormatting(document, range, style);
        foreach (var region in document.Recipe.Regions) formatting.Add(region);
        if (document.Kind == DocumentKind.Recipe) formatting.AddEnd();
        return formatting.changes;
    }

    void Add(Region region)
    {
        var first = next;
        while (next < recipe.Lines.Length && recipe.Lines[next].Span.Start < region.Span.End) next++;
        var isFile = region.Kind == RegionKind.File;
        if (!isFile && !HasCommand(first, next)) return;
        var layout = new CommandLayout(text, recipe, style, changes);
        for (var i = first; i < next; i++)
        {
            var line = recipe.Lines[i];
            if (isFile) AddBlankLines(i);
            if (!IsTouched(text.LineWithBreak(text.LineAt(line.Span.Start)), End(line))) continue;
            if (line is CommandLine { NotRun: null } command) layout.Add(command, region, StandsAlone(i));
            if (line is CommandLine { NotRun: null } or AssignmentLine or HeadingLine or CommentLine) AddTrailing(line.Span.End);
        }
    }

    bool HasCommand(int first, int end)
    {
        for (var i = first; i < end; i++) if (recipe.Lines[i] is CommandLine) return true;
        return false;
    }

    /// <summary>False for a command behind words on lines above that it continues.</summary>
    bool StandsAlone(int index)
    {
        var line = text.LineAt(recipe.Lines[index].Span.Start);
        return line == 0 || !text.AsSpan(text.Line(line - 1)).EndsWith('\\') || (index > 0 && End(recipe.Lines[index - 1]) >= text.LineStart(line - 1));
    }

    static int End(RecipeLine line) => line is CommandLine command ? Math.Max(command.Extent.End, command.Span.End) : line.Span.End;

    /// <summary>Blank lines in front of a line: all but one go, unless they may be part of a text that only a shell reads.</summary>
    void AddBlankLines(int index)
    {
        var line = text.LineAt(recipe.Lines[index].Span.Start);
        var above = line - 1;
        while (above >= 0 && text.AsSpan(text.Line(above)).IsWhiteSpace()) above--;
        if (line - above < 2 || (index > 0 && recipe.Lines[index - 1] is OtherLine or OutputLine or CommandLine { NotRun: not null })) return;
        if (above >= 0 && text.AsSpan(text.Line(above)).EndsWith('\\')) return;
        for (var blank = above + 1; blank < line; blank++)
        {
            if (!IsTouched(text.LineWithBreak(blank), text.Line(blank).End)) continue;
            if (blank > above + 1) changes.Add(new(text.LineWithBreak(blank), ""));
            else if (style.TrimsTrailingBlanks && text.Line(blank) is { Length: > 0 } blanks) changes.Add(new(blanks, ""));
        }
    }

    /// <summary>Blanks behind a backslash stay: they are a word, and without them the line would be continued.</summary>
    void AddTrailing(int offset)
    {
        if (!style.TrimsTrailingBlanks) return;
        var end = text.Line(text.LineAt(offset)).End;
        var start = end;
        while (start > offset && text[start - 1] is ' ' or '\t') start--;
        if (start < end && (start == 0 || text[start - 1] != '\\')) changes.Add(new(TextSpan.FromBounds(start, end), ""));
    }

    bool IsTouched(TextSpan line, int end) => line.Start < range.End ? Math.Max(line.End, end) > range.Start : range.Length == 0 && line.Start == range.Start;

    void AddEnd()
    {
        if (range.End < text.Length || text.Length == 0) return;
        var last = text.LineCount - 1;
        while (last > 0 && text.AsSpan(text.Line(last)).IsWhiteSpace()) last--;
        if (recipe.Lines is [.., OtherLine or OutputLine or CommandLine { NotRun: not null }] || text.AsSpan(text.Line(last)).EndsWith('\\')) return;
        var written = text.LineWithBreak(last).End;
        if (style.TrimsFinalNewlines && written < text.Length) changes.Add(new(TextSpan.FromBounds(written, text.Length), ""));
        else if (style.InsertsFinalNewline && text[text.Length - 1] != '\n') changes.Add(new(new(text.Length, 0), CommandLayout.LineBreak(text, 0)));
    }
}
