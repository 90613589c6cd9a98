using System.Text.Json;

namespace Assistant.Server.Protocol;

public sealed record InitializeParams(ClientCapabilities Capabilities)
{
    public string? RootUri { get; init; }
    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }
    public JsonElement? InitializationOptions { get; init; }
}

public sealed record InitializedParams;

public sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

public sealed record ServerInfo(string Name, string Version);

/// <summary>What the editor can do, as far as an answer of ours depends on it. Everything may be missing.</summary>
public sealed record ClientCapabilities
{
    public GeneralClientCapabilities? General { get; init; }
    public TextDocumentClientCapabilities? TextDocument { get; init; }
    public WindowClientCapabilities? Window { get; init; }
    public WorkspaceClientCapabilities? Workspace { get; init; }
}

public sealed record GeneralClientCapabilities
{
    public IReadOnlyList<string>? PositionEncodings { get; init; }
}

public sealed record TextDocumentClientCapabilities
{
    public CompletionClientCapabilities? Completion { get; init; }
    public HoverClientCapabilities? Hover { get; init; }
    public SignatureHelpClientCapabilities? SignatureHelp { get; init; }
    public CodeActionClientCapabilities? CodeAction { get; init; }
    public DiagnosticClientCapabilities? Diagnostic { get; init; }
    public DocumentSymbolClientCapabilities? DocumentSymbol { get; init; }
    public FoldingRangeClientCapabilities? FoldingRange { get; init; }
    public RenameClientCapabilities? Rename { get; init; }
}

public sealed record CompletionClientCapabilities
{
    public ClientCompletionItemOptions? CompletionItem { get; init; }
}

public sealed record ClientCompletionItemOptions
{
    public bool SnippetSupport { get; init; }
    public bool DeprecatedSupport { get; init; }
    public CompletionItemTagOptions? TagSupport { get; init; }
    public IReadOnlyList<string>? DocumentationFormat { get; init; }
}

public sealed record CompletionItemTagOptions(IReadOnlyList<CompletionItemTag> ValueSet);

public sealed record HoverClientCapabilities
{
    public IReadOnlyList<string>? ContentFormat { get; init; }
}

public sealed record CodeActionClientCapabilities
{
    public JsonElement? CodeActionLiteralSupport { get; init; }
    public bool DataSupport { get; init; }
    public ClientCodeActionResolveOptions? ResolveSupport { get; init; }
}

public sealed record ClientCodeActionResolveOptions(IReadOnlyList<string> Properties);

public sealed record DiagnosticClientCapabilities;

public sealed record DocumentSymbolClientCapabilities
{
    public bool HierarchicalDocumentSymbolSupport { get; init; }
}

public sealed record RenameClientCapabilities
{
    public bool PrepareSupport { get; init; }
}

public sealed record FoldingRangeClientCapabilities
{
    public int? RangeLimit { get; init; }
}

public sealed record WindowClientCapabilities
{
    public bool WorkDoneProgress { get; init; }
    public ShowDocumentClientCapabilities? ShowDocument { get; init; }
    public ShowMessageRequestClientCapabilities? ShowMessage { get; init; }
}

public sealed record ShowDocumentClientCapabilities(bool Support);

public sealed record ShowMessageRequestClientCapabilities;

public sealed record WorkspaceClientCapabilities
{
    public bool Configuration { get; init; }
    public bool ApplyEdit { get; init; }
    public WorkspaceEditClientCapabilities? WorkspaceEdit { get; init; }
    public CodeLensWorkspaceClientCapabilities? CodeLens { get; init; }
    public DiagnosticWorkspaceClientCapabilities? Diagnostics { get; init; }
    public InlayHintWorkspaceClientCapabilities? InlayHint { get; init; }
    public DidChangeWatchedFilesClientCapabilities? DidChangeWatchedFiles { get; init; }
}

public sealed record DidChangeWatchedFilesClientCapabilities
{
    public bool DynamicRegistration { get; init; }
}

public sealed record WorkspaceEditClientCapabilities
{
    public bool DocumentChanges { get; init; }
    public IReadOnlyList<string>? ResourceOperations { get; init; }
    public JsonElement? ChangeAnnotationSupport { get; init; }
}

public sealed record CodeLensWorkspaceClientCapabilities
{
    public bool RefreshSupport { get; init; }
}

public sealed record DiagnosticWorkspaceClientCapabilities
{
    public bool RefreshSupport { get; init; }
}

public sealed record InlayHintWorkspaceClientCapabilities
{
    public bool RefreshSupport { get; init; }
}

/// <summary>What the server answers. Null members are things it leaves out for this editor.</summary>
public sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }
    public TextDocumentSyncOptions? TextDocumentSync { get; init; }
    public CompletionOptions? CompletionProvider { get; init; }
    public bool? HoverProvider { get; init; }
    public SignatureHelpOptions? SignatureHelpProvider { get; init; }
    public bool? DocumentFormattingProvider { get; init; }
    public bool? DocumentRangeFormattingProvider { get; init; }
    public DocumentOnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }
    public CodeActionOptions? CodeActionProvider { get; init; }
    public bool? DefinitionProvider { get; init; }
    public bool? ReferencesProvider { get; init; }
    public bool? DocumentHighlightProvider { get; init; }
    public RenameOptions? RenameProvider { get; init; }
    public bool? DocumentSymbolProvider { get; init; }
    public bool? WorkspaceSymbolProvider { get; init; }
    public bool? FoldingRangeProvider { get; init; }
    public bool? SelectionRangeProvider { get; init; }
    public CodeLensOptions? CodeLensProvider { get; init; }
    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }
    public bool? InlayHintProvider { get; init; }
    public DocumentLinkOptions? DocumentLinkProvider { get; init; }
    public SemanticTokensOptions? SemanticTokensProvider { get; init; }
    public DiagnosticOptions? DiagnosticProvider { get; init; }
    public WorkspaceOptions? Workspace { get; init; }
}

public sealed record RenameOptions
{
    public bool? PrepareProvider { get; init; }
}

public sealed record WorkspaceOptions
{
    public WorkspaceFoldersServerCapabilities? WorkspaceFolders { get; init; }
}

public sealed record TextDocumentSyncOptions(bool OpenClose, TextDocumentSyncKind Change);

public enum TextDocumentSyncKind { None = 0, Full = 1, Incremental = 2 }

public sealed record CompletionOptions
{
    public IReadOnlyList<string>? TriggerCharacters { get; init; }
    public bool? ResolveProvider { get; init; }
}

public sealed record CodeActionOptions
{
    public bool? ResolveProvider { get; init; }
    public IReadOnlyList<string>? CodeActionKinds { get; init; }
}

public sealed record CodeLensOptions
{
    public bool? ResolveProvider { get; init; }
}

public sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);

public sealed record DiagnosticOptions(bool InterFileDependencies, bool WorkspaceDiagnostics)
{
    public string? Identifier { get; init; }
}
