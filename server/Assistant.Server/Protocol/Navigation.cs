namespace Assistant.Server.Protocol;

public sealed record Location(string Uri, Range Range);

public sealed record DefinitionParams(TextDocumentIdentifier TextDocument, Position Position);

public sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

public sealed record ReferenceContext(bool IncludeDeclaration);

public sealed record DocumentHighlightParams(TextDocumentIdentifier TextDocument, Position Position);

public sealed record DocumentHighlight(Range Range)
{
    public DocumentHighlightKind? Kind { get; init; }
}

public enum DocumentHighlightKind { Text = 1, Read = 2, Write = 3 }

public sealed record PrepareRenameParams(TextDocumentIdentifier TextDocument, Position Position);

public sealed record PrepareRenamePlaceholder(Range Range, string Placeholder);

public sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);
