using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>An image that does nothing by itself, run without a command.</summary>
static class MissingCommand
{
    public static readonly Rule Rule = CommandRule.Of("DS021", "The image needs a command", Severity.Warning, """
        Some images bring a program and start nothing: MLflow's ends in a prompt of Python, Prefect's and Airflow's print their help and
        stop. What is to run is written behind the image.

        Bad:

        ```sh
        docker run -d -p 127.0.0.1:4200:4200 prefecthq/prefect:3-latest
        ```

        Good:

        ```sh
        docker run -d -p 127.0.0.1:4200:4200 prefecthq/prefect:3-latest prefect server start --host 0.0.0.0
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Facts.Command is { } command && command[0] != '-' && !command.Contains('$') && command.Split(' ')[0] != run.Facts.Starts?.Split(' ')[^1]
        where run.Command.Arguments.Length == 1 && !run.Command.Flags.Any(flag => flag.Key == "entrypoint")
        select Rule.At(run.Image.Span, $"{run.Image.Name} starts nothing by itself. Write the command behind it: {run.Facts.Command}.",
            new Fix($"Add {run.Facts.Command}", [new(new(run.Image.Span.End, 0), " " + run.Facts.Command)]));
}
