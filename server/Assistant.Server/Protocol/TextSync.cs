namespace Assistant.Server.Protocol;

public sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

public sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

public sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);

/// <summary>One edit; without a range the text is the whole new document.</summary>
public sealed record TextDocumentContentChangeEvent(string Text)
{
    public Range? Range { get; init; }
}

public sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

public sealed record DidChangeConfigurationParams
{
    public System.Text.Json.JsonElement? Settings { get; init; }
}

/// <summary>Asks for one section of the settings that hold for a file.</summary>
public sealed record ConfigurationItem(string ScopeUri, string Section);
