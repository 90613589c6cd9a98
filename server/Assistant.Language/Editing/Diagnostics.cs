using Assistant.Language.Rules.Dockerfiles;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Editing;

/// <summary>Everything the rules find in a document, in the order of the text.</summary>
public static class Diagnostics
{
    public static IReadOnlyList<Finding> Of(Document document) => [.. All(document).OrderBy(finding => finding.Span.Start)];

    static IEnumerable<Finding> All(Document document)
    {
        var checks = document.Recipe.Lines.IsEmpty ? OfDockerfiles : Whole;
        var findings = checks.SelectMany(check => check(document)).Concat(CommandFindings.In(document));
        if (document.Dockerfile is not { } file) return findings;
        findings = findings.Select(InDockerfile).Concat(InstructionFindings.In(file));
        return file.IsForeign ? findings.Where(IsOfEveryFrontEnd) : findings;
    }

    /// <summary>What looks at a whole document; the rules on one instruction or command keep what they find.</summary>
    static readonly Func<Document, IEnumerable<Finding>>[] Whole = [.. Rules.Rules.All.Where(rule => rule.Each is null).Select(WholeCheck).OfType<Func<Document, IEnumerable<Finding>>>()];

    /// <summary>Most Dockerfiles have no docker commands in their comments, so that the rules on those have nothing to look at.</summary>
    static readonly Func<Document, IEnumerable<Finding>>[] OfDockerfiles =
        [.. Rules.Rules.All.Where(rule => rule.Each is null && (rule.Beside is not null || !(rule.Code.StartsWith("DC") || rule.Code.StartsWith("DS")))).Select(WholeCheck).OfType<Func<Document, IEnumerable<Finding>>>()];

    static Func<Document, IEnumerable<Finding>>? WholeCheck(Rules.Rule rule) => rule.EachCommand is null ? rule.Check : rule.Beside;

    /// <summary>What docker's own front end refuses another one may take; directives are read before it is chosen.</summary>
    static bool IsOfEveryFrontEnd(Finding finding) => finding.Severity != Severity.Error || finding.Code == RepeatedDirective.Rule.Code || finding.Code == LastBuildFailed.Rule.Code;

    /// <summary>The docker commands in a Dockerfile stand in its comments: no build fails because of them.</summary>
    static Finding InDockerfile(Finding finding) =>
        finding.Code.StartsWith("DC", StringComparison.Ordinal) && finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding;
}
