using Assistant.Language;
using Assistant.Language.Editing;
using Assistant.Server.Commands;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>The fixes of the findings under the cursor, then the commands that fit there.</summary>
static class CodeActions
{
    public const string QuickFix = "quickfix";

    public static Task<IReadOnlyList<Lsp.CodeAction>> At(Session session, Lsp.CodeActionParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.CodeAction>>(session, asked.TextDocument.Uri, [], open => At(session, open, asked), cancellation);

    static IReadOnlyList<Lsp.CodeAction> At(Session session, OpenDocument open, Lsp.CodeActionParams asked)
    {
        var span = FromLsp.Span(open.Document.Text, asked.Range, session.Encoding);
        var wanted = asked.Context.Only;
        return
        [
            .. IsWanted(wanted, QuickFix)
                ? Diagnostics.Of(open.Document).Where(finding => finding.Span.Overlaps(span)).SelectMany(finding => Fixes(session, open, finding))
                : [],
            .. IsWanted(wanted, "") ? CommandActions.At(session, open, span) : [],
        ];
    }

    /// <summary>An editor that names kinds wants those and what is below them: <c>quickfix</c> or the empty kind, which is above all.</summary>
    static bool IsWanted(IReadOnlyList<string>? wanted, string kind) => wanted is null or [] || wanted.Contains(kind) || wanted.Contains("");

    static IEnumerable<Lsp.CodeAction> Fixes(Session session, OpenDocument open, Finding finding)
    {
        var text = open.Document.Text;
        return finding.Fixes.Select(fix => new Lsp.CodeAction(fix.Title)
        {
            Kind = QuickFix,
            IsPreferred = fix.Preferred ? true : null,
            Diagnostics = [ToLsp.Diagnostic(text, finding, session.Encoding)],
            Edit = new()
            {
                Changes = new Dictionary<string, IReadOnlyList<Lsp.TextEdit>> { [open.Uri] = ToLsp.Edits(text, fix.Changes, session.Encoding) },
            },
        });
    }
}
