using Assistant.Language.Editing;
using Assistant.Language.Text;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>What can be folded. Whole lines are folded, which every editor can; one that takes only so many is given the outer ones.</summary>
static class FoldingRanges
{
    public static Task<IReadOnlyList<Lsp.FoldingRange>> Of(Session session, Lsp.FoldingRangeParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<Lsp.FoldingRange>>(session, asked.TextDocument.Uri, [], open => Of(session, open), cancellation);

    static IReadOnlyList<Lsp.FoldingRange> Of(Session session, OpenDocument open)
    {
        IEnumerable<Fold> folds = Folding.Of(open.Document);
        if (session.Client.Capabilities.TextDocument?.FoldingRange?.RangeLimit is { } limit && limit < folds.Count())
            folds = folds.OrderBy(fold => fold.Kind).Take(Math.Max(0, limit)).OrderBy(fold => fold.Span.Start);
        return [.. folds.Select(fold => Range(open.Document.Text, fold))];
    }

    static Lsp.FoldingRange Range(SourceText text, Fold fold) => new(text.LineAt(fold.Span.Start), text.LineAt(fold.Span.End))
    {
        Kind = fold.Kind switch { FoldKind.Comment => "comment", FoldKind.Region => "region", _ => null },
    };
}
