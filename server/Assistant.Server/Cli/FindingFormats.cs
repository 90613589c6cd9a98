namespace Assistant.Server.Cli;

/// <summary>How <c>assistant check</c> prints findings.</summary>
static class FindingFormats
{
    public static IReadOnlyDictionary<string, Action<TextWriter, IReadOnlyList<CheckedFinding>>> All { get; } =
        new Dictionary<string, Action<TextWriter, IReadOnlyList<CheckedFinding>>>
        {
            ["text"] = Text,
            ["json"] = (output, findings) => CliJson.Print(output, findings, CliJson.Readable.IReadOnlyListCheckedFinding),
            ["sarif"] = (output, findings) => CliJson.Print(output, SarifLog.Of(findings), CliJson.Readable.SarifLog),
            ["github"] = GitHub,
        };

    /// <summary>One line a finding, as compilers print them, so that terminals and editors can jump there.</summary>
    static void Text(TextWriter output, IReadOnlyList<CheckedFinding> findings)
    {
        foreach (var finding in findings)
            output.WriteLine($"{finding.File}:{finding.Line}:{finding.Column}: {finding.Severity} {finding.Code}: {finding.Message}");
    }

    /// <summary>Workflow commands, which GitHub turns into annotations of a pull request.</summary>
    static void GitHub(TextWriter output, IReadOnlyList<CheckedFinding> findings)
    {
        foreach (var finding in findings)
            output.WriteLine(
                $"::{GitHubLevel(finding.Severity)} file={Property(finding.File)},line={finding.Line},endLine={finding.EndLine},"
                + $"col={finding.Column},endColumn={finding.EndColumn},title={Property(finding.Code)}::{Data(finding.Message)}");
    }

    static string GitHubLevel(string severity) => severity is "error" or "warning" ? severity : "notice";

    static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
