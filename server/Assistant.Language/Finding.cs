using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language;

/// <summary>How much harm a finding tells of. The names are the words of the command line and of the protocol.</summary>
public enum Severity { Error, Warning, Information, Hint }

/// <summary>How an editor may draw the text of a finding beside underlining it.</summary>
public enum FindingTag { None, Unnecessary, Deprecated }

/// <summary>One way to mend a finding: the smallest edit that does it. <paramref name="Title"/> begins with a verb.</summary>
public sealed record Fix(string Title, ImmutableArray<TextChange> Changes, bool Preferred = true)
{
    /// <summary>Lines that files beside the document are to have as well. The title tells nothing of them.</summary>
    public ImmutableArray<FileLine> Beside { get; init; } = [];
}

/// <summary>A line that a file in the document's folder is to have, at its end when it has none like it. It holds no secret.</summary>
/// <param name="Line">One that ends with <c>=</c> is for the reader to fill in; the file has it when a line of it begins so.</param>
/// <param name="Makes">True for a file that is made when it is missing.</param>
public sealed record FileLine(string File, string Line, bool Makes);

/// <summary>A problem at a place in a document. <paramref name="Message"/> is a sentence that says what is wrong and what to do.</summary>
public sealed record Finding(string Code, Severity Severity, TextSpan Span, string Message)
{
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public FindingTag Tag { get; init; }

    internal Finding Moved(int by) => by == 0 ? this : this with
    {
        Span = Span with { Start = Span.Start + by },
        Fixes = Fixes.IsEmpty ? [] : [.. Fixes.Select(fix => fix with { Changes = [.. fix.Changes.Select(change => change with { Span = change.Span with { Start = change.Span.Start + by } })] })],
    };
}
