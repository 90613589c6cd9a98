using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>A variable that does nothing unless the container starts as root.</summary>
static class VariableWithoutEffect
{
    public static readonly Rule Rule = CommandRule.Of("DS004", "The variable has no effect", Severity.Warning, """
        The Jupyter images read `NB_UID`, `NB_GID`, `NB_USER` and `GRANT_SUDO` only when the container starts as root; they
        change to the user themselves. Without `--user root` the variables are ignored and files get the wrong owner.

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
        let user = run.Command.Value("user")
        where user is not ("root" or "0" or "root:root" or "0:0")
        from word in run.Command.Values("env")
        let name = word.Value.Split('=')[0]
        where run.Facts.Variables.Any(variable => variable.Name == name && variable.Needs == AsRoot)
        select new Finding("DS004", Severity.Warning, word.Span, $"{name} has no effect without {AsRoot}: {run.Image.Name} only reads it as root.")
        {
            Fixes = user is null ? [new($"Add {AsRoot}", [run.Add(AsRoot)])] : [],
        };
}
