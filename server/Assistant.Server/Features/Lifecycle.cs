using System.Reflection;
using System.Text.Json;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;

namespace Assistant.Server.Features;

/// <summary>From the editor's first words to its last.</summary>
static class Lifecycle
{
    public static Task<InitializeResult> Initialize(Session session, InitializeParams start, CancellationToken _)
    {
        session.Begin(start, OptionsOf(start));
        return Task.FromResult(new InitializeResult(CapabilitiesFor(session), new("assistant", Version)));
    }

    /// <summary>Only now may the server ask for something.</summary>
    public static void Initialized(Session session, InitializedParams _) => session.Images.Watch();

    public static Task<object?> ShutDown(Session session)
    {
        session.ShutDown();
        return Task.FromResult<object?>(null);
    }

    public static void Exit(Session session) => session.Exit();

    public static string Version { get; } = typeof(Lifecycle).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    static InitializationOptions OptionsOf(InitializeParams start) =>
        start.InitializationOptions is { ValueKind: JsonValueKind.Object } json
            ? json.Deserialize(LspJson.Default.InitializationOptions) ?? new()
            : new();

    static ServerCapabilities CapabilitiesFor(Session session) => new()
    {
        PositionEncoding = session.Encoding.Name(),
        TextDocumentSync = new(OpenClose: true, TextDocumentSyncKind.Incremental),
        CompletionProvider = new() { TriggerCharacters = [" ", "-", "/", ":", "=", "$", "{", ",", ";", "\"", "[", "@"], ResolveProvider = true },
        HoverProvider = true,
        SignatureHelpProvider = new() { TriggerCharacters = [" ", "-", "[", ",", "=", "\"", ":", "/"], RetriggerCharacters = [" ", "@"] },
        DocumentFormattingProvider = true,
        DocumentRangeFormattingProvider = true,
        DocumentOnTypeFormattingProvider = new("\n") { MoreTriggerCharacter = ["\\", "`"] },
        DefinitionProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        RenameProvider = new() { PrepareProvider = session.Client.Capabilities.TextDocument?.Rename?.PrepareSupport is true ? true : null },
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        FoldingRangeProvider = true,
        SelectionRangeProvider = true,
        Workspace = new() { WorkspaceFolders = new() { Supported = true, ChangeNotifications = true } },
        CodeActionProvider = new() { CodeActionKinds = CodeActions.Kinds, ResolveProvider = ConversionActions.CanResolve(session) ? true : null },
        CodeLensProvider = new() { ResolveProvider = false },
        ExecuteCommandProvider = new([.. Commands.Commands.All.Select(command => command.Name)]),
        InlayHintProvider = true,
        DocumentLinkProvider = new() { ResolveProvider = false },
        SemanticTokensProvider = new(Tokens.Legend) { Range = true, Full = new(Delta: true) },
        DiagnosticProvider = session.Client.PullsDiagnostics ? new(InterFileDependencies: false, WorkspaceDiagnostics: false) : null,
    };
}
