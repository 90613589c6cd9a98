namespace Assistant.Server.Protocol;

// The records of the Language Server Protocol that the assistant uses, member for member, and no others.
// A test compares every name with the protocol's own model.

/// <summary>A line and a character in it, both from 0; what a character counts is negotiated at the start.</summary>
public readonly record struct Position(int Line, int Character);

public readonly record struct Range(Position Start, Position End);

public sealed record TextEdit(Range Range, string NewText);

public sealed record OptionalVersionedTextDocumentIdentifier(string Uri, int? Version);

public sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits);

public sealed record WorkspaceEdit
{
    public IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes { get; init; }
    public IReadOnlyList<TextDocumentEdit>? DocumentChanges { get; init; }
}

public sealed record TextDocumentIdentifier(string Uri);

public sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

public sealed record MarkupContent(string Kind, string Value);

/// <summary>What an editor runs when a lens, an action or an item of ours is chosen.</summary>
public sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name)
{
    public IReadOnlyList<System.Text.Json.JsonElement>? Arguments { get; init; }
}
