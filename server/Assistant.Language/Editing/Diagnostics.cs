using Assistant.Language.Rules.Dockerfiles;

namespace Assistant.Language.Editing;

/// <summary>Everything the rules find in a document, in the order of the text.</summary>
public static class Diagnostics
{
    public static IReadOnlyList<Finding> Of(Document document) =>
        [.. Rules.Rules.All.Where(rule => rule.Each is null).SelectMany(rule => rule.Check(document)).Concat(OfInstructions(document)).OrderBy(finding => finding.Span.Start)];

    static IEnumerable<Finding> OfInstructions(Document document) => document.Dockerfile is { } file ? InstructionFindings.In(file) : [];
}
