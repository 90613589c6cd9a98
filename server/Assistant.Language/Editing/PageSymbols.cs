using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>The headings of a Markdown page above fences with docker commands, and in them the commands.</summary>
static class PageSymbols
{
    public static IReadOnlyList<Symbol> Of(Document document)
    {
        var (recipe, symbols, first) = (document.Recipe, new List<Symbol>(), 0);
        var headings = new PageHeadings(document.Text);
        foreach (var region in recipe.Regions)
        {
            var end = first;
            while (end < recipe.Lines.Length && recipe.Lines[end].Span.Start < region.Span.End) end++;
            var entries = HasCommand(recipe, first, end) ? RecipeSymbols.Of(document, first, end) : [];
            first = end;
            headings.ReadTo(region.Span.Start);
            if (entries.Count > 0) Add(symbols, headings.Last, entries);
            headings.Skip(region.Span.End);
        }
        return symbols;
    }

    static bool HasCommand(Recipe recipe, int first, int end)
    {
        for (var i = first; i < end; i++) if (recipe.Lines[i] is CommandLine) return true;
        return false;
    }

    static void Add(List<Symbol> symbols, (string Name, TextSpan Span, TextSpan NameSpan)? heading, IReadOnlyList<Symbol> entries)
    {
        if (heading is not { } above) symbols.AddRange(entries);
        else if (symbols is [.., { Kind: SymbolKind.Heading } last] && last.NameSpan == above.NameSpan)
            symbols[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, entries[^1].Span.End), Children = [.. last.Children, .. entries] };
        else symbols.Add(new(above.Name, "", SymbolKind.Heading, TextSpan.FromBounds(above.Span.Start, entries[^1].Span.End), above.NameSpan, entries));
    }
}

/// <summary>Walks over a page from top to bottom and keeps the last <c># heading</c> outside of fences.</summary>
sealed class PageHeadings(SourceText text)
{
    int line;
    char fence;

    public (string Name, TextSpan Span, TextSpan NameSpan)? Last { get; private set; }

    public void ReadTo(int offset)
    {
        for (; line < text.LineCount && text.LineStart(line) < offset; line++) Read(text.Line(line));
    }

    /// <summary>Goes on behind a fence that is known.</summary>
    public void Skip(int offset)
    {
        fence = '\0';
        while (line < text.LineCount && text.LineStart(line) < offset) line++;
    }

    void Read(TextSpan span)
    {
        var written = text.AsSpan(span).TrimStart(" >");
        if (written.IsEmpty) return;
        if (written.StartsWith("```") || written.StartsWith("~~~"))
        {
            if (fence == '\0') fence = written[0];
            else if (fence == written[0]) fence = '\0';
        }
        else if (fence == '\0' && written[0] == '#') ReadHeading(span, written);
    }

    void ReadHeading(TextSpan span, ReadOnlySpan<char> written)
    {
        var marks = written.Length - written.TrimStart('#').Length;
        if (marks > 6 || marks == written.Length || written[marks] is not (' ' or '\t')) return;
        var name = written[marks..].Trim();
        if (name.EndsWith('#') && name.TrimEnd('#') is var open && (open.IsEmpty || open[^1] == ' ')) name = open.TrimEnd();
        if (name.IsEmpty) return;
        var start = span.End - written.Length + marks + (written.Length - marks - written[marks..].TrimStart().Length);
        Last = (name.ToString(), TextSpan.FromBounds(span.End - written.Length, start + name.Length), new(start, name.Length));
    }
}
