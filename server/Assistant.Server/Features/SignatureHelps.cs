using System.Text.Json;
using Assistant.Language.Editing.Signatures;
using Assistant.Language.Text;
using Assistant.Server.Rpc;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>How the instruction that is being typed goes on.</summary>
static class SignatureHelps
{
    public static Task<Lsp.SignatureHelp?> At(Session session, Lsp.SignatureHelpParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot(session, asked.TextDocument.Uri, null, open => At(session, open, asked), cancellation);

    static Lsp.SignatureHelp? At(Session session, OpenDocument open, Lsp.SignatureHelpParams asked)
    {
        var offset = FromLsp.Offset(open.Document.Text, asked.Position, session.Encoding);
        var isAsked = asked.Context is null or { TriggerKind: Lsp.SignatureHelpTriggerKind.Invoked };
        if (SignatureHelp.At(open.Document, offset, isAsked) is not { } set) return null;
        var client = session.Client.Capabilities.TextDocument?.SignatureHelp?.SignatureInformation;
        return new([.. set.Signatures.Select(signature => Signature(client, signature))])
        {
            ActiveSignature = set.Active,
            ActiveParameter = set.Signatures[set.Active].Active,
        };
    }

    static Lsp.SignatureInformation Signature(Lsp.ClientSignatureInformationOptions? client, Signature signature) => new(signature.Label)
    {
        Documentation = Client.Markup(signature.Documentation, client?.DocumentationFormat),
        Parameters = [.. signature.Parameters.Select(parameter => new Lsp.ParameterInformation(Label(client, signature.Label, parameter.Span))
        {
            Documentation = parameter.Documentation.Length > 0 ? Client.Markup(parameter.Documentation, client?.DocumentationFormat) : null,
        })],
        ActiveParameter = client?.ActiveParameterSupport is true ? signature.Active : null,
    };

    static JsonElement Label(Lsp.ClientSignatureInformationOptions? client, string label, TextSpan span) =>
        client?.ParameterInformation?.LabelOffsetSupport is true
            ? JsonSerializer.SerializeToElement([span.Start, span.End], LspJson.Default.Int32Array)
            : JsonSerializer.SerializeToElement(label.Substring(span.Start, span.Length), LspJson.Default.String);
}
