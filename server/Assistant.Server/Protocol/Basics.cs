using System.Text.Json.Serialization;

namespace Assistant.Server.Protocol;

// The records of the Language Server Protocol that the assistant uses, member for member, and no others.
// A test compares every name with the protocol's own model.

/// <summary>A line and a character in it, both from 0; what a character counts is negotiated at the start.</summary>
public readonly record struct Position(int Line, int Character);

public readonly record struct Range(Position Start, Position End);

[JsonDerivedType(typeof(AnnotatedTextEdit))]
public record TextEdit(Range Range, string NewText);

/// <summary>An edit that <see cref="WorkspaceEdit.ChangeAnnotations"/> says more about.</summary>
public sealed record AnnotatedTextEdit(Range Range, string NewText, string AnnotationId) : TextEdit(Range, NewText);

/// <summary>What an editor tells of edits, and whether the person is to see them before they are made.</summary>
public sealed record ChangeAnnotation(string Label)
{
    public bool? NeedsConfirmation { get; init; }
}

/// <summary>A version of null is written out: it stands for what is in the file.</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>One step of an edit of several files.</summary>
[JsonDerivedType(typeof(TextDocumentEdit))]
[JsonDerivedType(typeof(CreateFile))]
public abstract record DocumentChange;

public sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits) : DocumentChange;

/// <summary>Makes a file that is not there; the whole edit fails when it is.</summary>
public sealed record CreateFile(string Uri) : DocumentChange
{
    public string Kind => "create";
}

public sealed record WorkspaceEdit
{
    public IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes { get; init; }
    public IReadOnlyList<DocumentChange>? DocumentChanges { get; init; }
    public IReadOnlyDictionary<string, ChangeAnnotation>? ChangeAnnotations { get; init; }
}

public sealed record TextDocumentIdentifier(string Uri);

public sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

public sealed record MarkupContent(string Kind, string Value);

/// <summary>What an editor runs when a lens, an action or an item of ours is chosen.</summary>
public sealed record Command(string Title, [property: JsonPropertyName("command")] string Name)
{
    public IReadOnlyList<System.Text.Json.JsonElement>? Arguments { get; init; }
}
