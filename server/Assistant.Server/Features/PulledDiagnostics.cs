using System.Globalization;
using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Findings for editors that ask for them. One that has the same already is told just that.</summary>
static class PulledDiagnostics
{
    public static async Task<DocumentDiagnosticReport> Of(Session session, DocumentDiagnosticParams asked, CancellationToken cancellation)
    {
        await Configuration.Known(session, asked.TextDocument.Uri);
        return await Answers.OnSnapshot(session, asked.TextDocument.Uri, None, open => Report(session, open, asked.PreviousResultId), cancellation);
    }

    static DocumentDiagnosticReport None { get; } = new("full") { Items = [] };

    static DocumentDiagnosticReport Report(Session session, OpenDocument open, string? previous)
    {
        IReadOnlyList<Diagnostic> items = [.. Findings.Of(open).Select(finding => ToLsp.Diagnostic(open.Document.Text, finding, session.Encoding))];
        var id = Id(items);
        return id == previous ? new("unchanged") { ResultId = id } : new("full") { ResultId = id, Items = items };
    }

    /// <summary>Equal findings have the same, wherever they come from: a newer version of the text may have them still.</summary>
    static string Id(IReadOnlyList<Diagnostic> items)
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add((item.Range, item.Severity, item.Code, item.Message));
        return string.Create(CultureInfo.InvariantCulture, $"{items.Count}-{hash.ToHashCode():x8}");
    }
}
