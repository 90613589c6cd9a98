using Assistant.Language.Editing;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>What the editor shows between the words, as far as the settings want it.</summary>
static class Hints
{
    public static Task<IReadOnlyList<Lsp.InlayHint>> In(Session session, Lsp.InlayHintParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.InlayHint>>(session, asked.TextDocument.Uri, [], open => In(session, open, asked.Range), cancellation);

    static IReadOnlyList<Lsp.InlayHint> In(Session session, OpenDocument open, Lsp.Range range)
    {
        var text = open.Document.Text;
        return
        [
            .. from hint in InlayHints.In(open.Document, FromLsp.Span(text, range, session.Encoding))
               where open.Settings.Hints.Shows(hint.Kind)
               select new Lsp.InlayHint(ToLsp.Position(text, hint.Offset, session.Encoding), hint.Label)
               {
                   Tooltip = session.Client.Markup(hint.Tooltip),
                   PaddingLeft = hint.Kind is not InlayHintKind.Tag,
               },
        ];
    }
}
