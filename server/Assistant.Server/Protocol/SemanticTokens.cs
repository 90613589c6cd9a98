namespace Assistant.Server.Protocol;

public sealed record SemanticTokensParams(TextDocumentIdentifier TextDocument);

public sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

public sealed record SemanticTokensRangeParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>Five numbers a token: lines and characters since the token before, length, type and modifiers.</summary>
public sealed record SemanticTokens(int[] Data)
{
    public string? ResultId { get; init; }
}

/// <summary>How to make the numbers of an earlier answer those of now.</summary>
public sealed record SemanticTokensDelta(IReadOnlyList<SemanticTokensEdit> Edits)
{
    public string? ResultId { get; init; }
}

public sealed record SemanticTokensEdit(int Start, int DeleteCount)
{
    public int[]? Data { get; init; }
}

public sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

public sealed record SemanticTokensOptions(SemanticTokensLegend Legend)
{
    public bool? Range { get; init; }
    public FullOptions? Full { get; init; }

    /// <summary>The protocol has no name for it.</summary>
    public sealed record FullOptions(bool Delta);
}
