using System.Text.Json;
using Assistant.Server.Protocol;
using StreamJsonRpc;

namespace Assistant.Server.Rpc;

/// <summary>
/// What the server may ask of or tell an editor, as it goes over the wire: a method that returns a task is a request,
/// one that returns nothing a notification; parameter names are the members of the protocol's params.
/// </summary>
#pragma warning disable StreamJsonRpc0008 // A shape is for formatters that are not used here.
[JsonRpcContract]
partial interface IEditor
#pragma warning restore StreamJsonRpc0008
{
    [JsonRpcMethod("textDocument/publishDiagnostics")]
    void PublishDiagnostics(string uri, int version, IReadOnlyList<Diagnostic> diagnostics);

    [JsonRpcMethod("textDocument/publishDiagnostics")]
    void PublishDiagnostics(string uri, IReadOnlyList<Diagnostic> diagnostics);

    [JsonRpcMethod("client/registerCapability")]
    Task RegisterCapability(IReadOnlyList<Registration> registrations, CancellationToken cancellation);

    [JsonRpcMethod("workspace/diagnostic/refresh")]
    Task RefreshDiagnostics(CancellationToken cancellation);

    [JsonRpcMethod("workspace/codeLens/refresh")]
    Task RefreshCodeLenses(CancellationToken cancellation);

    [JsonRpcMethod("workspace/inlayHint/refresh")]
    Task RefreshInlayHints(CancellationToken cancellation);

    [JsonRpcMethod("workspace/applyEdit")]
    Task<ApplyWorkspaceEditResult> ApplyEdit(string label, WorkspaceEdit edit, CancellationToken cancellation);

    [JsonRpcMethod("workspace/configuration")]
    Task<JsonElement> Configuration(IReadOnlyList<ConfigurationItem> items, CancellationToken cancellation);

    [JsonRpcMethod("window/logMessage")]
    void LogMessage(MessageType type, string message);

    [JsonRpcMethod("window/showMessage")]
    void ShowMessage(MessageType type, string message);

    [JsonRpcMethod("window/showMessageRequest")]
    Task<MessageActionItem?> ShowMessageRequest(
        MessageType type, string message, IReadOnlyList<MessageActionItem> actions, CancellationToken cancellation);

    [JsonRpcMethod("window/showDocument")]
    Task<ShowDocumentResult> ShowDocument(string uri, bool external, bool takeFocus, CancellationToken cancellation);

    [JsonRpcMethod("window/workDoneProgress/create")]
    Task CreateProgress(string token, CancellationToken cancellation);

    [JsonRpcMethod("$/progress")]
    void Progress(string token, JsonElement value);

    [JsonRpcMethod("assistant/terminal")]
    void Terminal(string title, string program, IReadOnlyList<string> arguments, string? cwd, IReadOnlyDictionary<string, string>? env);

    [JsonRpcMethod("assistant/pick")]
    Task<string?> Pick(string title, string placeholder, IReadOnlyList<PickItem> items, CancellationToken cancellation);

    [JsonRpcMethod("assistant/input")]
    Task<string?> Input(string prompt, bool secret, CancellationToken cancellation);

    [JsonRpcMethod("assistant/output")]
    void Output(string channel, string text, bool show);

    [JsonRpcMethod("assistant/containers")]
    void Containers(IReadOnlyList<WorkspaceContainer> containers, string? problem);

    [JsonRpcMethod("assistant/status")]
    void Status(string engine, string text);
}
