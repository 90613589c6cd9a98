using Assistant.Language.Editing.Navigation;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Where a name gets its meaning, and where else it is meant.</summary>
static class Navigation
{
    public static Task<Lsp.Location?> Definition(Session session, Lsp.DefinitionParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<Lsp.Location?>(session, asked.TextDocument.Uri, null, open =>
            Language.Editing.Navigation.Definition.At(open.Document, Offset(session, open, asked.Position)) is { } span
                ? new(open.Uri, ToLsp.Range(open.Document.Text, span, session.Encoding))
                : null, cancellation);

    public static Task<IReadOnlyList<Lsp.Location>> References(Session session, Lsp.ReferenceParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.Location>>(session, asked.TextDocument.Uri, [], open =>
            [.. Language.Editing.Navigation.References.At(open.Document, Offset(session, open, asked.Position), asked.Context.IncludeDeclaration)
                .Select(span => new Lsp.Location(open.Uri, ToLsp.Range(open.Document.Text, span, session.Encoding)))], cancellation);

    public static Task<IReadOnlyList<Lsp.DocumentHighlight>> Highlight(Session session, Lsp.DocumentHighlightParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.DocumentHighlight>>(session, asked.TextDocument.Uri, [], open =>
            [.. Highlights.At(open.Document, Offset(session, open, asked.Position)).Select(highlight =>
                new Lsp.DocumentHighlight(ToLsp.Range(open.Document.Text, highlight.Span, session.Encoding))
                {
                    Kind = highlight.IsWrite ? Lsp.DocumentHighlightKind.Write : Lsp.DocumentHighlightKind.Read,
                })], cancellation);

    static int Offset(Session session, OpenDocument open, Lsp.Position position) => FromLsp.Offset(open.Document.Text, position, session.Encoding);
}
