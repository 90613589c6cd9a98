using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

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

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where !run.RunsAnotherProgram && !run.HasVariableFile && !run.AsksForHelp
        let given = run.Command.Values("env").Where(word => !IsEmpty(word)).Select(word => KeyValue.Split(word.Value).Key).ToHashSet()
        from variable in run.Facts.Variables
        where variable.Required && !given.Contains(variable.Name) && (variable.Or.IsDefault || !variable.Or.Any(given.Contains))
        select run.Command.Values("env").LastOrDefault(word => word.Value == variable.Name + "=") is { } empty ? Empty(run, variable, empty) : Missing(run, variable);

    static Finding Missing(ImageRun run, ImageVariable variable)
    {
        var setting = "-e " + Catalogue.Images.Setting(variable);
        return Rule.At(run.Image.Span, $"{run.Image.Name} does not start without {variable.Name} ({variable.Meaning}). Add {setting}.", new Fix($"Add {setting}", [run.Add(setting)]));
    }

    static Finding Empty(ImageRun run, ImageVariable variable, Word word)
    {
        var setting = Catalogue.Images.Setting(variable);
        return Rule.At(word.Span, $"{run.Image.Name} does not start while {variable.Name} ({variable.Meaning}) is empty. Write {setting}.", new Fix($"Change to {setting}", [new TextChange(word.Span, setting)]));
    }

    /// <summary>The images take a variable without a value for one that is not set.</summary>
    static bool IsEmpty(Word word) => KeyValue.Split(word.Value).Value is "";
}
