using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

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

    /// <summary>The findings in the whole document, made anew.</summary>
    public static IEnumerable<Finding> All(Document document, CommandCheck check) =>
        document.Recipe.Commands.SelectMany(line => check(line, document));
}
