namespace Assistant.Language.Editing;

/// <summary>Everything the rules find in a document, in the order of the text.</summary>
public static class Diagnostics
{
    public static IReadOnlyList<Finding> Of(Document document) =>
        [.. Rules.Rules.All.SelectMany(rule => rule.Check(document)).OrderBy(finding => finding.Span.Start)];
}
