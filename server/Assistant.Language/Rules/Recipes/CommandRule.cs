using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;

namespace Assistant.Language.Rules.Recipes;

/// <summary>Makes a rule that looks at one docker command at a time.</summary>
static class CommandRule
{
    public static Rule Of(string code, string title, Severity severity, string page, CommandCheck check) =>
        new(code, title, severity, page, document => All(document, check)) { EachCommand = check };

    /// <summary>For a rule that looks at the words alone.</summary>
    public static Rule Of(string code, string title, Severity severity, string page, Func<DockerCommand, IEnumerable<Finding>> check) =>
        Of(code, title, severity, page, (line, _) => check(line.Command));

    /// <summary>For a rule that looks at the words and at what is known of images.</summary>
    public static Rule Of(string code, string title, Severity severity, string page, Func<DockerCommand, ImageCatalogue, IEnumerable<Finding>> check) =>
        Of(code, title, severity, page, (line, document) => check(line.Command, document.Catalogue));

    /// <summary>The same rule, which also finds something beside the single commands.</summary>
    public static Rule And(this Rule rule, Func<Document, IEnumerable<Finding>> beside) =>
        rule with { Beside = beside, Check = document => rule.Check(document).Concat(beside(document)) };

    /// <summary>The findings in the whole document, made anew.</summary>
    public static IEnumerable<Finding> All(Document document, CommandCheck check) =>
        document.Recipe.Commands.SelectMany(line => Discreet(line, check(line, document)));

    /// <summary>What was found in a command, told without its secrets: a message may repeat any word of it.</summary>
    public static IEnumerable<Finding> Discreet(CommandLine line, IEnumerable<Finding> findings) => findings.Select(finding => line.Secrets.IsEmpty ? finding : finding with
    {
        Message = HiddenSecrets.Told(finding.Message, line.Secrets),
        Fixes = [.. finding.Fixes.Select(fix => fix with { Title = HiddenSecrets.Told(fix.Title, line.Secrets) })],
    });
}
