using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Formatting;

/// <summary>After Enter a line that continues a command is indented like the one above it, and the line behind a finished command begins where the command does.</summary>
static class RecipeTyping
{
    public static IEnumerable<TextChange> At(Document document, int offset, char typed, FormattingStyle style)
    {
        var (text, line) = (document.Text, document.Text.LineAt(offset));
        if (typed != '\n' || line == 0 || document.Kind == DocumentKind.Dockerfile) return [];
        var above = text.Line(line - 1);
        if (document.Recipe.RegionAt(above.Start) is not { } region || Command(document.Recipe, above) is not { NotRun: null, Prompt: null } command) return [];
        if (region.Kind != RegionKind.File && Prefix(text, region, line - 1) > 0) return [];
        var (indent, first) = (Lead(text, line), text.LineAt(command.Span.Start));
        var wanted = Wanted(document, line, first, text.AsSpan(above).EndsWith('\\'), style);
        return wanted is null || text.AsSpan(indent).SequenceEqual(wanted) ? [] : [new(indent, wanted)];
    }

    /// <summary>The command that a line of the text belongs to.</summary>
    static CommandLine? Command(Recipe recipe, TextSpan line) => recipe.CommandAt(line.End) ?? recipe.CommandAt(line.Start);

    /// <summary>How many characters a page puts in front of the line that are no blanks.</summary>
    static int Prefix(SourceText text, Region region, int line)
    {
        var index = region.Lines.Count == 0 ? -1 : line - text.LineAt(region.Lines[0].Start);
        return index < 0 || index >= region.Lines.Count ? 1 : text.AsSpan(TextSpan.FromBounds(text.LineStart(line), region.Lines[index].Start)).Trim().Length;
    }

    static string? Wanted(Document document, int line, int first, bool isContinued, FormattingStyle style)
    {
        var text = document.Text;
        var margin = text.ToString(Lead(text, first)).TrimStart('\uFEFF');
        if (!isContinued) return line - 1 > first && text.AsSpan(text.Line(line)).IsWhiteSpace() ? margin : null;
        if (line - 1 > first) return text.ToString(Lead(text, line - 1));
        return margin + (CommandLayout.IndentIn(text, document.Recipe) ?? (style.InsertSpaces ? "  " : "\t"));
    }

    static TextSpan Lead(SourceText text, int line)
    {
        var (start, end) = (text.LineStart(line), text.LineStart(line));
        while (end < text.Line(line).End && text[end] is ' ' or '\t') end++;
        return TextSpan.FromBounds(start, end);
    }
}
