using Assistant.Language.Editing;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Findings for editors that ask for them.</summary>
static class PulledDiagnostics
{
    public static Task<FullDocumentDiagnosticReport> Of(Session session, DocumentDiagnosticParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot(session, asked.TextDocument.Uri, None, open => new("full",
            [.. Diagnostics.Of(open.Document).Select(finding => ToLsp.Diagnostic(open.Document.Text, finding, session.Encoding))]), cancellation);

    static FullDocumentDiagnosticReport None { get; } = new("full", []);
}
