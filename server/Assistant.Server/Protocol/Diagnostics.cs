namespace Assistant.Server.Protocol;

public sealed record Diagnostic(Range Range, DiagnosticSeverity Severity, string Code, string Source, string Message)
{
    public IReadOnlyList<DiagnosticTag>? Tags { get; init; }
}

public enum DiagnosticSeverity { Error = 1, Warning = 2, Information = 3, Hint = 4 }

public enum DiagnosticTag { Unnecessary = 1, Deprecated = 2 }

public sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument);

/// <summary>The answer to a pull: <c>kind</c> is always <c>full</c>.</summary>
public sealed record FullDocumentDiagnosticReport(string Kind, IReadOnlyList<Diagnostic> Items);
