using System.Text.Json.Serialization;
using Assistant.Language.Rules;
using Assistant.Server.Features;

namespace Assistant.Server.Cli;

// The part of SARIF 2.1.0 that code scanning reads.

sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs)
{
    public static SarifLog Of(IReadOnlyList<CheckedFinding> findings) =>
        new("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0",
            [new(SarifTool.Assistant, "utf16CodeUnits", [.. findings.Select(SarifResult.Of)])]);
}

sealed record SarifRun(SarifTool Tool, string ColumnKind, IReadOnlyList<SarifResult> Results);

sealed record SarifTool(SarifDriver Driver)
{
    public static SarifTool Assistant =>
        new(new SarifDriver("assistant", Lifecycle.Version, [.. Rules.All.Select(rule => new SarifRule(rule.Code, new(rule.Title), new(rule.Page.Trim())))]));
}

sealed record SarifDriver(string Name, string Version, IReadOnlyList<SarifRule> Rules);

sealed record SarifRule(string Id, SarifText ShortDescription, SarifMarkdown Help);

sealed record SarifText(string Text);

/// <summary>The plain text is the same: the pages read well as they are.</summary>
sealed record SarifMarkdown(string Text)
{
    public string Markdown => Text;
}

sealed record SarifResult(string RuleId, string Level, SarifText Message, IReadOnlyList<SarifLocation> Locations)
{
    public static SarifResult Of(CheckedFinding finding) =>
        new(finding.Code, finding.Severity is "error" or "warning" ? finding.Severity : "note", new(finding.Message),
            [new(new(new(Address(finding.File)), new(finding.Line, finding.Column, finding.EndLine, finding.EndColumn)))]);

    /// <summary>A path as an address: relative to where the check was started, or of a file.</summary>
    static string Address(string file) => Path.IsPathRooted(file) ? new Uri(Path.GetFullPath(file)).AbsoluteUri : Escaped(file);

    static string Escaped(string file) => Uri.EscapeDataString(file.Replace('\\', '/')).Replace("%2F", "/");
}

sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

sealed record SarifArtifactLocation(string Uri);

sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
