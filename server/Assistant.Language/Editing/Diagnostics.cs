using Assistant.Language.Rules.Dockerfiles;

namespace Assistant.Language.Editing;

/// <summary>Everything the rules find in a document, in the order of the text.</summary>
public static class Diagnostics
{
    public static IReadOnlyList<Finding> Of(Document document) => [.. All(document).OrderBy(finding => finding.Span.Start)];

    static IEnumerable<Finding> All(Document document)
    {
        var findings = (document.Recipe.Lines.IsEmpty ? WithoutCommands : Whole).SelectMany(rule => rule.Check(document));
        if (document.Dockerfile is not { } file) return findings;
        findings = findings.Select(InDockerfile).Concat(InstructionFindings.In(file));
        return file.IsForeign ? findings.Where(IsOfEveryFrontEnd) : findings;
    }

    /// <summary>The rules that look at a whole document.</summary>
    static readonly Rules.Rule[] Whole = [.. Rules.Rules.All.Where(rule => rule.Each is null)];

    /// <summary>Most Dockerfiles have no docker commands in their comments, so that most rules have nothing to look at.</summary>
    static readonly Rules.Rule[] WithoutCommands = [.. Whole.Where(rule => rule.Code is "DS001" or "DS002" || !(rule.Code.StartsWith("DC") || rule.Code.StartsWith("DS")))];

    /// <summary>What docker's own front end refuses another one may take; directives are read before it is chosen.</summary>
    static bool IsOfEveryFrontEnd(Finding finding) => finding.Severity != Severity.Error || finding.Code == RepeatedDirective.Rule.Code;

    /// <summary>The docker commands in a Dockerfile stand in its comments: no build fails because of them.</summary>
    static Finding InDockerfile(Finding finding) =>
        finding.Code.StartsWith("DC", StringComparison.Ordinal) && finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding;
}
