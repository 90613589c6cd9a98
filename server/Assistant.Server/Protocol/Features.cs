using System.Text.Json;

namespace Assistant.Server.Protocol;

public sealed record HoverParams(TextDocumentIdentifier TextDocument, Position Position);

public sealed record Hover(MarkupContent Contents)
{
    public Range? Range { get; init; }
}

public sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

public sealed record CodeActionContext
{
    public IReadOnlyList<string>? Only { get; init; }
}

/// <summary>A fix, a refactoring or a command offered at a place; <c>kind</c> says which.</summary>
public sealed record CodeAction(string Title)
{
    public string? Kind { get; init; }
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }
    public bool? IsPreferred { get; init; }
    public WorkspaceEdit? Edit { get; init; }
    public Command? Command { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record CodeLensParams(TextDocumentIdentifier TextDocument);

public sealed record CodeLens(Range Range)
{
    public Command? Command { get; init; }
}

public sealed record ExecuteCommandParams(string Command)
{
    public IReadOnlyList<JsonElement>? Arguments { get; init; }
}
