namespace Assistant.Language.Tests.Rules.Dockerfiles;

/// <summary>Each case is a Dockerfile for one rule.</summary>
public partial class DockerfileRuleTests
{
    static void Check(string code, string marked, string? mended = null) => RuleCase.Check(DocumentKind.Dockerfile, code, marked, mended);
}
