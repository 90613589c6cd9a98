using Assistant.Language;
using Assistant.Language.Editing;
using Assistant.Language.Editing.Refactorings;
using Assistant.Language.Text;
using Assistant.Server.Commands;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>
/// The fixes of the findings under the cursor, what silences them, the fixes of the whole file, the refactorings and the commands that fit there.
/// </summary>
static class CodeActions
{
    public const string QuickFix = "quickfix";
    public const string FixAllKind = "source.fixAll.assistant";

    /// <summary>Every kind there is, for editors that list them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [QuickFix, FixAllKind, .. ImageActions.Kinds, Refactor, Rewrite, Extract, CommandActions.Kind];

    const string Refactor = "refactor";
    public const string Rewrite = "refactor.rewrite";
    const string Extract = "refactor.extract";

    public static async Task<IReadOnlyList<Lsp.CodeAction>> At(Session session, Lsp.CodeActionParams asked, CancellationToken cancellation)
    {
        await Configuration.Known(session, asked.TextDocument.Uri);
        return await Answers.OnSnapshot<IReadOnlyList<Lsp.CodeAction>>(session, asked.TextDocument.Uri, [], open => At(session, open, asked), cancellation);
    }

    static IReadOnlyList<Lsp.CodeAction> At(Session session, OpenDocument open, Lsp.CodeActionParams asked)
    {
        var span = FromLsp.Span(open.Document.Text, asked.Range, session.Encoding);
        var wanted = asked.Context.Only;
        return
        [
            .. IsWanted(wanted, QuickFix) ? Quick(session, open, span) : [],
            .. wanted is { Count: > 0 } && IsWanted(wanted, FixAllKind) ? WholeFile(session, open) : [],
            .. wanted is { Count: > 0 } && ImageActions.Kinds.Any(kind => IsWanted(wanted, kind)) ? ImageActions.InFile(session, open).Where(action => IsWanted(wanted, action.Kind!)) : [],
            .. new[] { Refactor, Rewrite, Extract }.Any(kind => IsWanted(wanted, kind)) ? Refactored(session, open, span).Where(action => IsWanted(wanted, action.Kind!)) : [],
            .. IsWanted(wanted, Rewrite) ? ConversionActions.At(session, open, span).Concat(ImageActions.At(session, open, span)) : [],
            .. IsWanted(wanted, CommandActions.Kind) ? CommandActions.At(session, open, span) : [],
        ];
    }

    /// <summary>An editor that names kinds wants those and what is below them: <c>source</c> and <c>source.fixAll</c>, or the empty kind, which is above all.</summary>
    static bool IsWanted(IReadOnlyList<string>? wanted, string kind) =>
        wanted is null or [] || wanted.Any(above => above is "" || kind == above || kind.StartsWith(above + ".", StringComparison.Ordinal));

    static IEnumerable<Lsp.CodeAction> Quick(Session session, OpenDocument open, TextSpan span)
    {
        var all = Findings.Of(open).ToList();
        var here = all.Where(finding => finding.Span.Overlaps(span)).ToList();
        return here.SelectMany(finding => finding.Fixes.Select(fix => (finding, fix)))
            .Concat(here.DistinctBy(finding => finding.Code).Select(finding => (finding, fix: FixAll.Of(finding.Code, all)!)).Where(all => all.fix is not null))
            .Concat(here.DistinctBy(finding => finding.Code).SelectMany(finding => SkipChecks.For(open.Document, finding).Select(fix => (finding, fix))))
            .Select(offered => Action(session, open, offered.fix) with
            {
                IsPreferred = offered.fix.Preferred ? true : null,
                Diagnostics = [ToLsp.Diagnostic(open.Document.Text, offered.finding, session.Encoding)],
            });
    }

    static IEnumerable<Lsp.CodeAction> WholeFile(Session session, OpenDocument open) =>
        FixAll.In(Findings.Of(open)) is { Length: > 0 } changes ? [Action(session, open, "Fix all that has one right fix", FixAllKind, changes)] : [];

    static IEnumerable<Lsp.CodeAction> Refactored(Session session, OpenDocument open, TextSpan span) =>
        Refactorings.At(open.Document, span).Select(refactoring => Action(session, open, refactoring.Title, KindOf(refactoring.Kind), refactoring.Changes));

    static string KindOf(RefactoringKind kind) => kind switch { RefactoringKind.Rewrite => Rewrite, RefactoringKind.Extract => Extract, _ => Refactor };

    static Lsp.CodeAction Action(Session session, OpenDocument open, Fix fix)
    {
        if (fix.Beside.IsEmpty) return Action(session, open, fix.Title, QuickFix, fix.Changes);
        var (edit, told) = FilesBeside.Of(session, open, fix);
        return new(fix.Title + told) { Kind = QuickFix, Edit = edit };
    }

    static Lsp.CodeAction Action(Session session, OpenDocument open, string title, string kind, IEnumerable<TextChange> changes) => new(title)
    {
        Kind = kind,
        Edit = new()
        {
            Changes = new Dictionary<string, IReadOnlyList<Lsp.TextEdit>> { [open.Uri] = ToLsp.Edits(open.Document.Text, changes, session.Encoding) },
        },
    };
}
