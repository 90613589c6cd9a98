using Assistant.Language.Editing.Formatting;
using Assistant.Language.Text;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Formatting of a document, of a part of it, and of what was just typed.</summary>
static class Formattings
{
    public static Task<IReadOnlyList<Lsp.TextEdit>> Of(Session session, Lsp.DocumentFormattingParams asked, CancellationToken cancellation) =>
        Edits(session, asked.TextDocument, open => Formatting.Of(open.Document, Style(asked.Options)), cancellation);

    public static Task<IReadOnlyList<Lsp.TextEdit>> InRange(Session session, Lsp.DocumentRangeFormattingParams asked, CancellationToken cancellation) =>
        Edits(session, asked.TextDocument, open => Formatting.In(open.Document, FromLsp.Span(open.Document.Text, asked.Range, session.Encoding), Style(asked.Options)), cancellation);

    public static Task<IReadOnlyList<Lsp.TextEdit>> Typed(Session session, Lsp.DocumentOnTypeFormattingParams asked, CancellationToken cancellation) =>
        Edits(session, asked.TextDocument, open => Typed(session, open, asked), cancellation);

    static IEnumerable<TextChange> Typed(Session session, OpenDocument open, Lsp.DocumentOnTypeFormattingParams asked) =>
        asked.Ch is [.., var typed] ? Formatting.Typed(open.Document, FromLsp.Offset(open.Document.Text, asked.Position, session.Encoding), typed, Style(asked.Options)) : [];

    static Task<IReadOnlyList<Lsp.TextEdit>> Edits(
        Session session, Lsp.TextDocumentIdentifier document, Func<OpenDocument, IEnumerable<TextChange>> changes, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.TextEdit>>(session, document.Uri, [], open => ToLsp.Edits(open.Document.Text, changes(open), session.Encoding), cancellation);

    /// <summary>Blanks at the ends of lines go unless the editor says that they stay.</summary>
    static FormattingStyle Style(Lsp.FormattingOptions options) => new(options.TabSize, options.InsertSpaces)
    {
        TrimsTrailingBlanks = options.TrimTrailingWhitespace ?? true,
        InsertsFinalNewline = options.InsertFinalNewline ?? false,
        TrimsFinalNewlines = options.TrimFinalNewlines ?? false,
    };
}
