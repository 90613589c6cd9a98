using Assistant.Server.Protocol;
using static Assistant.Server.Features.Route;

namespace Assistant.Server.Features;

/// <summary>Everything the server listens to.</summary>
static class Routes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Request<InitializeParams, InitializeResult>("initialize", Lifecycle.Initialize, SessionState.Starting),
        Notification<InitializedParams>("initialized", Lifecycle.Initialized),
        Request("shutdown", Lifecycle.ShutDown),
        Notification("exit", Lifecycle.Exit),

        Notification<DidOpenTextDocumentParams>("textDocument/didOpen", TextSync.Opened),
        Notification<DidChangeTextDocumentParams>("textDocument/didChange", TextSync.Changed),
        Notification<DidCloseTextDocumentParams>("textDocument/didClose", TextSync.Closed),
        Notification<DidChangeConfigurationParams>("workspace/didChangeConfiguration", Configuration.Changed),
        Notification<DidChangeWatchedFilesParams>("workspace/didChangeWatchedFiles", WorkspaceImages.FilesChanged),
        Notification<DidChangeWorkspaceFoldersParams>("workspace/didChangeWorkspaceFolders", WorkspaceFolders.Changed),

        Request<CompletionParams, CompletionList>("textDocument/completion", Completions.At),
        Request<CompletionItem, CompletionItem>("completionItem/resolve", Completions.Resolve),
        Request<HoverParams, Hover?>("textDocument/hover", Hovers.At),
        Request<SignatureHelpParams, SignatureHelp?>("textDocument/signatureHelp", SignatureHelps.At),
        Request<DocumentFormattingParams, IReadOnlyList<TextEdit>>("textDocument/formatting", Formattings.Of),
        Request<DocumentRangeFormattingParams, IReadOnlyList<TextEdit>>("textDocument/rangeFormatting", Formattings.InRange),
        Request<DocumentOnTypeFormattingParams, IReadOnlyList<TextEdit>>("textDocument/onTypeFormatting", Formattings.Typed),
        Request<CodeActionParams, IReadOnlyList<CodeAction>>("textDocument/codeAction", CodeActions.At),
        Request<CodeAction, CodeAction>("codeAction/resolve", ConversionActions.Resolve),
        Request<CodeLensParams, IReadOnlyList<CodeLens>>("textDocument/codeLens", CodeLenses.Of),
        Request<InlayHintParams, IReadOnlyList<InlayHint>>("textDocument/inlayHint", Hints.In),
        Request<DocumentLinkParams, IReadOnlyList<DocumentLink>>("textDocument/documentLink", Links.In),
        Request<SemanticTokensParams, SemanticTokens?>("textDocument/semanticTokens/full", Tokens.Full),
        Request<SemanticTokensDeltaParams, object?>("textDocument/semanticTokens/full/delta", Tokens.Delta),
        Request<SemanticTokensRangeParams, SemanticTokens?>("textDocument/semanticTokens/range", Tokens.Range),
        Request<DocumentDiagnosticParams, DocumentDiagnosticReport>("textDocument/diagnostic", PulledDiagnostics.Of),

        Request<DefinitionParams, Location?>("textDocument/definition", Navigation.Definition),
        Request<ReferenceParams, IReadOnlyList<Location>>("textDocument/references", Navigation.References),
        Request<DocumentHighlightParams, IReadOnlyList<DocumentHighlight>>("textDocument/documentHighlight", Navigation.Highlight),
        Request<PrepareRenameParams, PrepareRenamePlaceholder?>("textDocument/prepareRename", Renames.Prepare),
        Request<RenameParams, WorkspaceEdit?>("textDocument/rename", Renames.Do),
        Request<DocumentSymbolParams, object>("textDocument/documentSymbol", DocumentSymbols.Of),
        Request<WorkspaceSymbolParams, IReadOnlyList<SymbolInformation>>("workspace/symbol", WorkspaceSymbols.For),
        Request<FoldingRangeParams, IReadOnlyList<FoldingRange>>("textDocument/foldingRange", FoldingRanges.Of),
        Request<SelectionRangeParams, IReadOnlyList<SelectionRange>?>("textDocument/selectionRange", SelectionRanges.At),

        Request<ExecuteCommandParams, System.Text.Json.JsonElement?>("workspace/executeCommand", ExecuteCommand.Run),
        Notification<WorkDoneProgressCancelParams>("window/workDoneProgress/cancel", ProgressCancelled.Hear),
        Request<SearchImagesParams, FoundImages>("assistant/searchImages", SearchImages.For),
        Request<ImageTagsParams, FoundTags>("assistant/imageTags", ListTags.For),
        Request("assistant/containers", ContainersView.Asked),
        Request<ImageUseParams, ImageUse>("assistant/imageUse", ImageUses.For),
    ];
}
