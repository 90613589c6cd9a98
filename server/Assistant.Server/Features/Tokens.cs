using Assistant.Language.Editing;
using Assistant.Language.Editing.Tokens;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>What each word is, so that the editor can colour it: of the whole document, of a part, or what has changed.</summary>
static class Tokens
{
    public static Lsp.SemanticTokensLegend Legend { get; } = new(
        [.. Enum.GetNames<TokenType>().Select(InLsp)],
        [.. Enum.GetNames<TokenModifiers>().Skip(1).Select(InLsp)]);

    public static Task<Lsp.SemanticTokens?> Full(Session session, Lsp.SemanticTokensParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<Lsp.SemanticTokens?>(session, asked.TextDocument.Uri, null, open => Full(session, open), cancellation);

    /// <summary>The changes since an earlier answer; the whole when that is not known any more.</summary>
    public static Task<object?> Delta(Session session, Lsp.SemanticTokensDeltaParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<object?>(session, asked.TextDocument.Uri, null, open => Delta(session, open, asked.PreviousResultId), cancellation);

    public static Task<Lsp.SemanticTokens?> Range(Session session, Lsp.SemanticTokensRangeParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<Lsp.SemanticTokens?>(session, asked.TextDocument.Uri, null, open => Range(session, open, asked.Range), cancellation);

    static Lsp.SemanticTokens Full(Session session, OpenDocument open)
    {
        var sent = session.SentTokens.Add(open.Uri, Data(session, open), null);
        return new(sent.Data) { ResultId = sent.Id };
    }

    static object Delta(Session session, OpenDocument open, string previous)
    {
        var before = session.SentTokens.Find(open.Uri, previous);
        var sent = session.SentTokens.Add(open.Uri, Data(session, open), before);
        return before is null
            ? new Lsp.SemanticTokens(sent.Data) { ResultId = sent.Id }
            : new Lsp.SemanticTokensDelta(TokenData.Edits(before.Data, sent.Data)) { ResultId = sent.Id };
    }

    static Lsp.SemanticTokens Range(Session session, OpenDocument open, Lsp.Range range)
    {
        var text = open.Document.Text;
        return new(TokenData.Of(text, SemanticTokens.In(open.Document, FromLsp.Span(text, range, session.Encoding)), session.Encoding));
    }

    static int[] Data(Session session, OpenDocument open) =>
        TokenData.Of(open.Document.Text, SemanticTokens.Of(open.Document), session.Encoding);

    static string InLsp(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
