using Assistant.Language.Editing;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>What "expand selection" selects around each cursor.</summary>
static class SelectionRanges
{
    public static Task<IReadOnlyList<Lsp.SelectionRange>?> At(Session session, Lsp.SelectionRangeParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.SelectionRange>?>(
            session, asked.TextDocument.Uri, null, open => [.. asked.Positions.Select(position => At(session, open, position))], cancellation);

    static Lsp.SelectionRange At(Session session, OpenDocument open, Lsp.Position position)
    {
        var text = open.Document.Text;
        var spans = Selections.At(open.Document, FromLsp.Offset(text, position, session.Encoding));
        return spans.Reverse().Aggregate((Lsp.SelectionRange?)null, (outer, span) => new(ToLsp.Range(text, span, session.Encoding)) { Parent = outer })!;
    }
}
