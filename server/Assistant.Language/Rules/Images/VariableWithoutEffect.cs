using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>A variable that does nothing by itself: it wants another one, or a container that starts as root.</summary>
static class VariableWithoutEffect
{
    public static readonly Rule Rule = CommandRule.Of("DS004", "The variable has no effect", Severity.Warning, """
        Some variables are only read together with a flag or with another variable. The Jupyter images read `NB_UID`, `NB_GID`,
        `NB_USER`, `CHOWN_HOME` and `GRANT_SUDO` only when the container starts as root; they change to the user themselves. MySQL makes a
        user of `MYSQL_PASSWORD` only with `MYSQL_USER`, and MongoDB refuses to start with one of its two variables alone.

        Bad:

        ```sh
        docker run -e NB_UID=1001 quay.io/jupyter/scipy-notebook
        ```

        Good:

        ```sh
        docker run --user root -e NB_UID=1001 quay.io/jupyter/scipy-notebook
        ```
        """, Check);

    const string AsRoot = "--user root";

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        from word in run.Command.Values("env")
        let name = word.Value.Split('=')[0]
        let needs = run.Facts.Variables.FirstOrDefault(variable => variable.Name == name && variable.Needs is not null)?.Needs
        where needs is not null
        let finding = needs == AsRoot ? NotRoot(run, word, name) : WithoutOther(run, word, name, needs)
        where finding is not null
        select finding;

    static Finding? NotRoot(ImageRun run, Word word, string name)
    {
        var user = run.Command.Value("user");
        if (user is "root" or "0" or "root:root" or "0:0") return null;
        return Rule.At(word.Span, $"{name} has no effect without {AsRoot}: {run.Image.Name} only reads it as root.", user is null ? [run.Adding(AsRoot)] : []);
    }

    /// <param name="needs"><c>-e NAME</c>, or <c>-e NAME=VALUE</c> where only that value will do.</param>
    static Finding? WithoutOther(ImageRun run, Word word, string name, string needs)
    {
        if (KeyValue.Split(needs, ' ') is not ("-e", { } setting) || run.HasVariableFile) return null;
        var (other, value) = KeyValue.Split(setting);
        if (run.Variables.Any(given => given == other || given == other + "_FILE")) return null;
        var add = run.Facts.Variables.FirstOrDefault(variable => variable.Name == other) is { } facts && value is null ? Catalogue.Images.Setting(facts) : value is null ? $"{other}=${{{other}}}" : setting;
        return Rule.At(word.Span, $"{name} has no effect without {setting}: {run.Image.Name} reads them together.", run.Adding($"-e {add}"));
    }
}
