using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>A server that does not start without a variable, run without it.</summary>
static class MissingVariable
{
    public static readonly Rule Rule = CommandRule.Of("DS003", "The image needs a variable", Severity.Warning, """
        Some images stop at once when a variable is missing. PostgreSQL and everything built on it want `POSTGRES_PASSWORD`,
        MySQL and MariaDB one of their root password variables. With `-d` nothing is seen of it: the container is just gone.

        Bad:

        ```sh
        docker run -d --name db postgres:18
        ```

        Good:

        ```sh
        docker run -d --name db -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} postgres:18
        ```

        Variables that come from an `--env-file` are not read, so nothing is said then.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, SourceText _) =>
        from run in ImageRun.In(line)
        where !run.RunsAnotherProgram && !run.HasVariableFile
        let given = run.Variables.ToHashSet()
        from variable in run.Facts.Variables
        where variable.Required && !given.Contains(variable.Name) && (variable.Or.IsDefault || !variable.Or.Any(given.Contains))
        let setting = "-e " + Catalogue.Images.Setting(variable)
        select new Finding("DS003", Severity.Warning, run.Image.Span, $"{run.Image.Name} does not start without {variable.Name} ({variable.Meaning}). Add {setting}.")
        {
            Fixes = [new($"Add {setting}", [run.Add(setting)])],
        };
}
