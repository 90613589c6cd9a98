using Assistant.Language.Tests.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Dockerfiles;

/// <summary>Every small file that was given to the builder: what it refuses is an error here too, and nothing else is.</summary>
public class BuilderCaseTests
{
    static readonly string[] Checks =
    [
        "StageNameCasing", "FromAsCasing", "NoEmptyContinuation", "ConsistentInstructionCasing", "DuplicateStageName", "ReservedStageName",
        "JSONArgsRecommended", "MaintainerDeprecated", "UndefinedArgInFrom", "WorkdirRelativePath", "UndefinedVar", "MultipleInstructionsDisallowed",
        "LegacyKeyValueFormat", "RedundantTargetPlatform", "SecretsUsedInArgOrEnv", "InvalidDefaultArgInFrom", "FromPlatformFlagConstDisallowed",
        "InvalidDefinitionDescription", "InvalidBaseImagePlatform", "CopyIgnoredFile", "ExposeProtoCasing", "ExposeInvalidFormat",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Errors_are_those_of_the_builder(string name)
    {
        var errors = Findings(name).Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.True((Case(name).ErrorStage is null) == (errors.Count == 0), $"the builder: {Case(name).ErrorStage ?? "accepts"}; here: {string.Join("; ", errors)}");
    }

    /// <summary>The builder stops at an error, so the checks after one are not recorded; a variable may be found more than once.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Checks_are_those_of_the_builder(string name)
    {
        var found = Findings(name).Where(finding => Checks.Contains(finding.Code)).Select(finding => finding.Code).Distinct().Order();
        var recorded = Case(name).Checks.Select(check => check.Split(' ')[0]).Distinct().Order();
        if (Case(name).ErrorStage is null) Assert.Equal(recorded, found);
        else Assert.Empty(recorded.Except(found));
    }

    [Fact]
    public void A_line_of_more_than_65535_bytes_is_an_error()
    {
        Assert.Empty(Findings("LineTooLong", $"FROM alpine\nLABEL a={new string('x', 65535 - "LABEL a=".Length)}\n"));
        Assert.Single(Findings("LineTooLong", $"FROM alpine\nLABEL a={new string('é', 32768)}\n"));
    }

    public static TheoryData<string> All => [.. BuilderCase.All.Select(one => one.Name)];

    static BuilderCase Case(string name) => BuilderCase.All.Single(one => one.Name == name);

    static IReadOnlyList<Finding> Findings(string name) => Language.Editing.Diagnostics.Of(new(DocumentKind.Dockerfile, SourceText.From(Case(name).Text)));

    static IEnumerable<Finding> Findings(string code, string text) =>
        Language.Editing.Diagnostics.Of(new(DocumentKind.Dockerfile, SourceText.From(text))).Where(finding => finding.Code == code);
}
