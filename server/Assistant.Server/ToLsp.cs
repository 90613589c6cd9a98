using Assistant.Language;
using Assistant.Language.Editing;
using Assistant.Language.Editing.Completion;
using Assistant.Language.Text;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server;

/// <summary>From offsets and the language's records to what goes over the wire.</summary>
static class ToLsp
{
    public static Lsp.Position Position(SourceText text, int offset, PositionEncoding encoding)
    {
        var line = text.LineAt(offset);
        var start = text.LineStart(line);
        if (encoding is PositionEncoding.Utf16) return new(line, offset - start);
        var character = 0;
        foreach (var rune in text.AsSpan(TextSpan.FromBounds(start, offset)).EnumerateRunes()) character += encoding.Width(rune);
        return new(line, character);
    }

    public static Lsp.Range Range(SourceText text, TextSpan span, PositionEncoding encoding) =>
        new(Position(text, span.Start, encoding), Position(text, span.End, encoding));

    public static Lsp.Diagnostic Diagnostic(SourceText text, Finding finding, PositionEncoding encoding) =>
        new(Range(text, finding.Span, encoding), Severity(finding.Severity), finding.Code, "assistant", finding.Message)
        {
            Tags = finding.Tag switch
            {
                FindingTag.Unnecessary => [Lsp.DiagnosticTag.Unnecessary],
                FindingTag.Deprecated => [Lsp.DiagnosticTag.Deprecated],
                _ => null,
            },
        };

    public static IReadOnlyList<Lsp.TextEdit> Edits(SourceText text, IEnumerable<TextChange> changes, PositionEncoding encoding) =>
        [.. changes.Select(change => new Lsp.TextEdit(Range(text, change.Span, encoding), change.NewText))];

    public static Lsp.CompletionItemKind Kind(CompletionKind kind) => kind switch
    {
        CompletionKind.Keyword => Lsp.CompletionItemKind.Keyword,
        CompletionKind.Command => Lsp.CompletionItemKind.Function,
        CompletionKind.Flag => Lsp.CompletionItemKind.Property,
        CompletionKind.Value => Lsp.CompletionItemKind.Value,
        CompletionKind.Image => Lsp.CompletionItemKind.Module,
        CompletionKind.Tag => Lsp.CompletionItemKind.EnumMember,
        CompletionKind.Stage => Lsp.CompletionItemKind.Class,
        CompletionKind.Variable => Lsp.CompletionItemKind.Variable,
        CompletionKind.File => Lsp.CompletionItemKind.File,
        CompletionKind.Folder => Lsp.CompletionItemKind.Folder,
        CompletionKind.Snippet => Lsp.CompletionItemKind.Snippet,
        CompletionKind.Container => Lsp.CompletionItemKind.Struct,
        _ => Lsp.CompletionItemKind.Text,
    };

    public static Lsp.SymbolKind Kind(SymbolKind kind) => kind switch
    {
        SymbolKind.Directive => Lsp.SymbolKind.Property,
        SymbolKind.GlobalArgument => Lsp.SymbolKind.Constant,
        SymbolKind.Stage or SymbolKind.Block => Lsp.SymbolKind.Class,
        SymbolKind.Instruction => Lsp.SymbolKind.Method,
        SymbolKind.Command => Lsp.SymbolKind.Function,
        SymbolKind.Argument or SymbolKind.Variable => Lsp.SymbolKind.Variable,
        SymbolKind.Label => Lsp.SymbolKind.Key,
        _ => Lsp.SymbolKind.String,
    };

    /// <summary>The <c>file:</c> address of a full path.</summary>
    public static string Uri(string path) => new Uri(path).AbsoluteUri;

    static Lsp.DiagnosticSeverity Severity(Severity severity) => severity switch
    {
        Language.Severity.Error => Lsp.DiagnosticSeverity.Error,
        Language.Severity.Warning => Lsp.DiagnosticSeverity.Warning,
        Language.Severity.Information => Lsp.DiagnosticSeverity.Information,
        _ => Lsp.DiagnosticSeverity.Hint,
    };
}
