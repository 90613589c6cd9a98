using System.Text.Json;

namespace Assistant.Server.Protocol;

public sealed record SignatureHelpParams(TextDocumentIdentifier TextDocument, Position Position)
{
    public SignatureHelpContext? Context { get; init; }
}

public sealed record SignatureHelpContext(SignatureHelpTriggerKind TriggerKind);

public enum SignatureHelpTriggerKind { Invoked = 1, TriggerCharacter = 2, ContentChange = 3 }

public sealed record SignatureHelp(IReadOnlyList<SignatureInformation> Signatures)
{
    public int? ActiveSignature { get; init; }
    public int? ActiveParameter { get; init; }
}

public sealed record SignatureInformation(string Label)
{
    public MarkupContent? Documentation { get; init; }
    public IReadOnlyList<ParameterInformation>? Parameters { get; init; }
    public int? ActiveParameter { get; init; }
}

/// <param name="Label">The start and end of the parameter in the signature's label, or its text.</param>
public sealed record ParameterInformation(JsonElement Label)
{
    public MarkupContent? Documentation { get; init; }
}

public sealed record SignatureHelpOptions
{
    public IReadOnlyList<string>? TriggerCharacters { get; init; }
    public IReadOnlyList<string>? RetriggerCharacters { get; init; }
}

public sealed record SignatureHelpClientCapabilities
{
    public ClientSignatureInformationOptions? SignatureInformation { get; init; }
}

public sealed record ClientSignatureInformationOptions
{
    public IReadOnlyList<string>? DocumentationFormat { get; init; }
    public ClientSignatureParameterInformationOptions? ParameterInformation { get; init; }
    public bool ActiveParameterSupport { get; init; }
}

public sealed record ClientSignatureParameterInformationOptions
{
    public bool LabelOffsetSupport { get; init; }
}
