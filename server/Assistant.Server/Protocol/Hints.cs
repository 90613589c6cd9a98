namespace Assistant.Server.Protocol;

public sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range);

public sealed record InlayHint(Position Position, string Label)
{
    public MarkupContent? Tooltip { get; init; }
    public bool? PaddingLeft { get; init; }
}

public sealed record DocumentLinkParams(TextDocumentIdentifier TextDocument);

public sealed record DocumentLink(Range Range, string Target)
{
    public string? Tooltip { get; init; }
}

public sealed record DocumentLinkOptions
{
    public bool? ResolveProvider { get; init; }
}
