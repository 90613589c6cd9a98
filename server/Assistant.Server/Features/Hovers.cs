using Assistant.Language.Editing;
using Assistant.Server.Rpc;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>The explanation of the word under the pointer.</summary>
static class Hovers
{
    /// <summary>An engine and a registry are waited for a moment: what they tell later is in the next hover.</summary>
    public static async Task<Lsp.Hover?> At(Session session, Lsp.HoverParams asked, CancellationToken cancellation)
    {
        if (session.Workspace.Find(asked.TextDocument.Uri) is not { } pointed) return null;
        await Answers.Beside(pointed);
        var offset = FromLsp.Offset(pointed.Document.Text, asked.Position, session.Encoding);
        var local = session.BaseImages.Ask(WrittenImage.At(pointed.Document, offset) is { } image ? [image.Reference] : []);
        await Task.WhenAll(Answers.InTime(local), session.RegistryQuestions.Ask(pointed, [.. Hover.QuestionsAt(pointed.Document, offset)]));
        return await Answers.OnSnapshot(session, asked.TextDocument.Uri, null, open => At(session, open, asked.Position), cancellation);
    }

    static Lsp.Hover? At(Session session, OpenDocument open, Lsp.Position position)
    {
        var text = open.Document.Text;
        return Hover.At(open.Document, FromLsp.Offset(text, position, session.Encoding)) is { } hover
            ? new(Client.Markup(hover.Markdown, session.Client.Capabilities.TextDocument?.Hover?.ContentFormat)) { Range = ToLsp.Range(text, hover.Span, session.Encoding) }
            : null;
    }
}
