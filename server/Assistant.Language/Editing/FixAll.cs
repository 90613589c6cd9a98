using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>Mends a whole document at once: the preferred fix of each finding, as far as they do not touch the same text.</summary>
public static class FixAll
{
    /// <summary>
    /// The edits for everything that has one right fix; empty when there is nothing. Which image to use is the reader's choice, so
    /// findings about images are left out.
    /// </summary>
    public static ImmutableArray<TextChange> In(IEnumerable<Finding> findings) =>
        Apart(findings.Where(finding => !finding.Code.StartsWith("DS", StringComparison.Ordinal)));

    /// <summary>The edits for all findings of one code, null when fewer than two have a fix.</summary>
    public static Fix? Of(string code, IReadOnlyList<Finding> findings)
    {
        var alike = findings.Where(finding => finding.Code == code && Preferred(finding) is not null).ToList();
        return alike.Count > 1 ? new($"Fix all {code} in this file", Apart(alike), Preferred: false) : null;
    }

    static Fix? Preferred(Finding finding) => finding.Fixes.FirstOrDefault(fix => fix.Preferred);

    static ImmutableArray<TextChange> Apart(IEnumerable<Finding> findings)
    {
        var taken = new SortedSet<TextChange>(Comparer<TextChange>.Create((one, other) => one.Span.Start.CompareTo(other.Span.Start)));
        foreach (var fix in findings.Select(Preferred).OfType<Fix>())
        {
            if (!fix.Changes.Any(change => Meets(taken, change.Span))) taken.UnionWith(fix.Changes);
        }
        return [.. taken];
    }

    /// <summary>Two edits at one place would depend on their order.</summary>
    static bool Meets(SortedSet<TextChange> taken, TextSpan span) =>
        taken.GetViewBetween(new(new(0, 0), ""), new(new(span.End, 0), "")).Reverse().Take(1).Any(before => before.Span.End >= span.Start);
}
