using Assistant.Language.Editing;
using Assistant.Language.Values;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>What the editor shows between the words, as far as the settings want it.</summary>
static class Hints
{
    /// <summary>The engine is waited for a moment; when it tells of images later, editors that can are asked to ask again.</summary>
    public static async Task<IReadOnlyList<Lsp.InlayHint>> In(Session session, Lsp.InlayHintParams asked, CancellationToken cancellation)
    {
        if (session.Workspace.Find(asked.TextDocument.Uri) is not { } shown) return [];
        await Answers.Beside(shown);
        if (shown.Settings.Hints.Shows(InlayHintKind.Local)) await Answers.InTime(session.BaseImages.Ask(Images(session, shown, asked.Range)));
        return await Answers.OnSnapshot<IReadOnlyList<Lsp.InlayHint>>(session, asked.TextDocument.Uri, [], open => In(session, open, asked.Range), cancellation);
    }

    static IEnumerable<ImageReference> Images(Session session, OpenDocument open, Lsp.Range range) =>
        WrittenImage.In(open.Document, FromLsp.Span(open.Document.Text, range, session.Encoding)).Select(image => image.Reference);

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
