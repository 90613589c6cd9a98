namespace Assistant.Server.Protocol;

public sealed record DocumentSymbolParams(TextDocumentIdentifier TextDocument);

public sealed record DocumentSymbol(string Name, SymbolKind Kind, Range Range, Range SelectionRange)
{
    public string? Detail { get; init; }
    public IReadOnlyList<DocumentSymbol>? Children { get; init; }
}

/// <summary>A symbol for editors without a tree, and for the search of a workspace.</summary>
public sealed record SymbolInformation(string Name, SymbolKind Kind, Location Location)
{
    public string? ContainerName { get; init; }
}

public enum SymbolKind
{
    File = 1, Module = 2, Namespace = 3, Package = 4, Class = 5, Method = 6, Property = 7, Field = 8, Constructor = 9, Enum = 10,
    Interface = 11, Function = 12, Variable = 13, Constant = 14, String = 15, Number = 16, Boolean = 17, Array = 18, Object = 19, Key = 20,
    Null = 21, EnumMember = 22, Struct = 23, Event = 24, Operator = 25, TypeParameter = 26,
}

public sealed record WorkspaceSymbolParams(string Query);

public sealed record FoldingRangeParams(TextDocumentIdentifier TextDocument);

/// <summary>Whole lines, from 0: the last one is hidden too. <c>kind</c> is <c>comment</c> or <c>region</c>.</summary>
public sealed record FoldingRange(int StartLine, int EndLine)
{
    public string? Kind { get; init; }
}

public sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions);

public sealed record SelectionRange(Range Range)
{
    public SelectionRange? Parent { get; init; }
}
