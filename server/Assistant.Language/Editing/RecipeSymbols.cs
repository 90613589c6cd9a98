using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>The blocks of a recipe with their commands and variables; of a page the headings whose fences hold docker commands.</summary>
sealed class RecipeSymbols
{
    readonly Document document;
    readonly List<Symbol> top = [];
    readonly List<Symbol> inner = [];
    HeadingLine? heading;
    string? name;

    RecipeSymbols(Document document) => this.document = document;

    public static IReadOnlyList<Symbol> Of(Document document) => document.Kind switch
    {
        DocumentKind.Recipe => new RecipeSymbols(document).InLines(0, document.Recipe.Lines.Length),
        DocumentKind.Markdown => PageSymbols.Of(document),
        _ => [],
    };

    /// <summary>The entries of some lines that follow each other.</summary>
    public static IReadOnlyList<Symbol> Of(Document document, int first, int end) => new RecipeSymbols(document).InLines(first, end);

    IReadOnlyList<Symbol> InLines(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var line = document.Recipe.Lines[i];
            if (line is HeadingLine next)
            {
                EndBlock();
                heading = next;
            }
            else if (line is CommandLine command) inner.Add(CommandSymbol.Of(command, name));
            else if (line is AssignmentLine assignments) Add(assignments);
            name = line is CommentLine comment ? NameIn(comment) ?? name : null;
        }
        EndBlock();
        return top;
    }

    /// <summary>A block ends with its last entry, so that the comments above the next one are not taken for its own.</summary>
    void EndBlock()
    {
        if (heading is { } block)
        {
            var end = inner is [.., var last] ? last.Span.End : block.Span.End;
            top.Add(new(block.Name, "", SymbolKind.Block, TextSpan.FromBounds(block.Span.Start, end), block.NameSpan, [.. inner]));
        }
        else top.AddRange(inner);
        inner.Clear();
    }

    /// <summary>The assignments share their line among them, so that every place in it belongs to one.</summary>
    void Add(AssignmentLine line)
    {
        for (var i = 0; i < line.Assignments.Length; i++)
        {
            var one = line.Assignments[i];
            var start = i == 0 ? line.Span.Start : one.NameSpan.Start;
            var end = i == line.Assignments.Length - 1 ? line.Span.End : Math.Max(one.NameSpan.End, one.Value.Span.End);
            inner.Add(new(one.Name, OutlineText.Value(one.Name, one.Value.Value), SymbolKind.Variable, TextSpan.FromBounds(start, end), one.NameSpan, []));
        }
    }

    /// <summary><c># @name one</c> names the command below.</summary>
    static string? NameIn(CommentLine comment) => Directive.Of(comment)?.Meaning is DirectiveMeaning.Named { Name: { Length: > 0 } name } ? name : null;
}
