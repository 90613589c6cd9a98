namespace Assistant.Server.Protocol;

public sealed record Diagnostic(Range Range, DiagnosticSeverity Severity, string Code, string Source, string Message)
{
    public IReadOnlyList<DiagnosticTag>? Tags { get; init; }
}

public enum DiagnosticSeverity { Error = 1, Warning = 2, Information = 3, Hint = 4 }

public enum DiagnosticTag { Unnecessary = 1, Deprecated = 2 }

public sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument)
{
    public string? PreviousResultId { get; init; }
}

/// <summary>The answer to a pull: <c>kind</c> is <c>full</c> with items, or <c>unchanged</c> when the editor has them.</summary>
public sealed record DocumentDiagnosticReport(string Kind)
{
    public string? ResultId { get; init; }
    public IReadOnlyList<Diagnostic>? Items { get; init; }
}
