using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>Makes the rule for one of BuildKit's build checks, which <c># check=</c> can skip, switch on or turn into an error.</summary>
static class BuildCheck
{
    public static Rule Rule(string code, string title, string page, Func<Dockerfile, IEnumerable<Finding>> check, bool isExperimental = false) =>
        new(code, title, Severity.Warning, page, document => document.Dockerfile is { } file ? Chosen(code, file, check, isExperimental) : []);

    static IEnumerable<Finding> Chosen(string code, Dockerfile file, Func<Dockerfile, IEnumerable<Finding>> check, bool isExperimental)
    {
        var options = CheckOptions.Of(file);
        if (options.Skips(code) || (isExperimental && !options.Experimental.Contains(code) && !options.Experimental.Contains("all"))) yield break;
        foreach (var finding in check(file))
        {
            if (file.PartAt(finding.Span.Start) is Instruction owner && CheckOptions.Above(file, owner).Skips(code)) continue;
            yield return options.TurnsToErrors ? finding with { Severity = Severity.Error } : finding;
        }
    }
}
