using Assistant.Language.Editing;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>The outline: a tree, or a flat list for an editor that knows no trees.</summary>
static class DocumentSymbols
{
    public static Task<object> Of(Session session, Lsp.DocumentSymbolParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<object>(session, asked.TextDocument.Uri, Array.Empty<Lsp.DocumentSymbol>(), open => Of(session, open), cancellation);

    static object Of(Session session, OpenDocument open)
    {
        var symbols = Symbols.Of(open.Document);
        if (session.Client.Capabilities.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport is true) return Tree(session, open, symbols);
        return symbols.SelectMany(symbol => Flat(session, open, symbol, null)).ToArray();
    }

    static Lsp.DocumentSymbol[] Tree(Session session, OpenDocument open, IReadOnlyList<Symbol> symbols)
    {
        var text = open.Document.Text;
        return [.. symbols.Select(symbol => new Lsp.DocumentSymbol(
            symbol.Name, ToLsp.Kind(symbol.Kind), ToLsp.Range(text, symbol.Span, session.Encoding), ToLsp.Range(text, symbol.NameSpan, session.Encoding))
        {
            Detail = symbol.Detail.Length > 0 ? symbol.Detail : null,
            Children = symbol.Children is [] ? null : Tree(session, open, symbol.Children),
        })];
    }

    static IEnumerable<Lsp.SymbolInformation> Flat(Session session, OpenDocument open, Symbol symbol, string? container)
    {
        var location = new Lsp.Location(open.Uri, ToLsp.Range(open.Document.Text, symbol.Span, session.Encoding));
        return symbol.Children.SelectMany(child => Flat(session, open, child, symbol.Name))
            .Prepend(new(symbol.Name, ToLsp.Kind(symbol.Kind), location) { ContainerName = container });
    }
}
