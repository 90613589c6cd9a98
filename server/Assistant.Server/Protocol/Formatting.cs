namespace Assistant.Server.Protocol;

public sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions Options);

public sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range, FormattingOptions Options);

public sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions Options);

public sealed record FormattingOptions(int TabSize, bool InsertSpaces)
{
    public bool? TrimTrailingWhitespace { get; init; }
    public bool? InsertFinalNewline { get; init; }
    public bool? TrimFinalNewlines { get; init; }
}

public sealed record DocumentOnTypeFormattingOptions(string FirstTriggerCharacter)
{
    public IReadOnlyList<string>? MoreTriggerCharacter { get; init; }
}
