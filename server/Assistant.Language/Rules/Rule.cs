using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Rules;

/// <summary>
/// One thing that can be wrong, as people read of it. <paramref name="Code"/> is stable and printed with every finding;
/// <paramref name="Page"/> is Markdown: why it matters, a bad example, a good one. The same text is the hover of the code,
/// <c>assistant explain CODE</c> and the section in <c>docs/rules.md</c>.
/// </summary>
public sealed record Rule(string Code, string Title, Severity Severity, string Page, Func<Document, IEnumerable<Finding>> Check)
{
    /// <summary>A finding of this rule with its own severity.</summary>
    public Finding At(TextSpan span, string message, params ImmutableArray<Fix> fixes) => new(Code, Severity, span, message) { Fixes = fixes };
}
