using Assistant.Language;
using Assistant.Language.Text;

namespace Assistant.Server.Cli;

/// <summary>A finding as it is printed. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive.</summary>
sealed record CheckedFinding(
    string File, int Line, int Column, int EndLine, int EndColumn, string Code, string Severity, string Message, IReadOnlyList<CheckedFix> Fixes)
{
    public static CheckedFinding Of(Document document, Finding finding)
    {
        var (start, end) = (Place(document.Text, finding.Span.Start), Place(document.Text, finding.Span.End));
        return new(document.Path ?? "", start.Line, start.Column, end.Line, end.Column, finding.Code, Check.Word(finding.Severity), Printable(finding.Message),
            [.. finding.Fixes.Select(fix => CheckedFix.Of(document.Text, fix))]);
    }

    /// <summary>A message repeats words of the file, and what controls a terminal must not reach it.</summary>
    static string Printable(string message) => message.Any(char.IsControl) ? string.Concat(message.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : message;

    internal static (int Line, int Column) Place(SourceText text, int offset)
    {
        var line = text.LineAt(offset);
        return (line + 1, offset - text.LineStart(line) + 1);
    }
}

sealed record CheckedFix(string Title, bool Preferred, IReadOnlyList<CheckedEdit> Edits)
{
    public static CheckedFix Of(SourceText text, Fix fix) => new(fix.Title, fix.Preferred, [.. fix.Changes.Select(change => CheckedEdit.Of(text, change))]);
}

sealed record CheckedEdit(int Line, int Column, int EndLine, int EndColumn, string NewText)
{
    public static CheckedEdit Of(SourceText text, TextChange change)
    {
        var (start, end) = (CheckedFinding.Place(text, change.Span.Start), CheckedFinding.Place(text, change.Span.End));
        return new(start.Line, start.Column, end.Line, end.Column, change.NewText);
    }
}
