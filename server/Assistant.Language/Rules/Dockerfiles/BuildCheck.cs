using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>Makes the rule for one of BuildKit's build checks, which <c># check=</c> can skip, switch on or turn into an error.</summary>
static class BuildCheck
{
    public static Rule Rule(string code, string title, string page, Func<Dockerfile, IEnumerable<Finding>> check, bool isExperimental = false) =>
        OfDocument(code, title, page, (_, file) => check(file), isExperimental);

    /// <summary>A check that looks beyond the text, at what is known of the build context.</summary>
    public static Rule OfDocument(string code, string title, string page, Func<Document, Dockerfile, IEnumerable<Finding>> check, bool isExperimental = false) =>
        new(code, title, Severity.Warning, page, document => document.Dockerfile is { } file && IsOn(file, code, isExperimental)
            ? check(document, file).Select(finding => Choose(file, finding)).OfType<Finding>()
            : []) { IsBuildCheck = true };

    /// <summary>A check that looks at one instruction at a time.</summary>
    public static Rule Each(string code, string title, string page, InstructionCheck check, params ImmutableArray<InstructionKind> kinds) =>
        Rule(code, title, page, file => InstructionRule.All(file, check, kinds)) with { Each = check, Kinds = kinds, Choose = Choose };

    static bool IsOn(Dockerfile file, string code, bool isExperimental) =>
        !file.CheckOptions.Skips(code)
        && (!isExperimental || file.CheckOptions.Experimental.Contains(code) || file.CheckOptions.Experimental.Contains("all"));

    static Finding? Choose(Dockerfile file, Finding finding)
    {
        if (file.CheckOptions.Skips(finding.Code)) return null;
        if (file.PartAt(finding.Span.Start) is Instruction owner && CheckOptions.Above(file, owner).Skips(finding.Code)) return null;
        return file.CheckOptions.TurnsToErrors ? finding with { Severity = Severity.Error } : finding;
    }
}
