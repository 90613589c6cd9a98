using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>A prompt that is started where nobody can type.</summary>
static class PromptWithoutTerminal
{
    public static readonly Rule Rule = CommandRule.Of("DS005", "The prompt has no terminal", Severity.Warning, """
        Images such as `python` or `rocker/r-ver` start a prompt, and so does `bash` or `R` behind any image or container. Without `-it`
        there is nobody to type: the prompt reads the end of its input and is over at once, with no message.

        Bad:

        ```sh
        docker run python
        docker run -d rocker/tidyverse:4.6 bash
        docker exec rstudio bash
        ```

        Good:

        ```sh
        docker run -it --rm python
        docker run -it --rm rocker/tidyverse:4.6 bash
        docker exec -it rstudio bash
        docker run --rm python python -c 'print(6 * 7)'
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document)
    {
        if (line.Command is not { Name: "run" or "create" or "exec", Arguments: [var target, ..] } command || command.Flags.Any(flag => flag.Key is "interactive" or "tty" or "entrypoint")) return [];
        if (command.Arguments is [_, var program])
            return prompts.Contains(program.Value.Split('/')[^1]) ? [Found(target, program, $"{program.Value} is a prompt and ends at once without -it. Add -it, or write what it is to run.")] : [];
        return from run in ImageRun.In(line, document.Catalogue)
               where run.Facts is { Interactive: true, Ports.IsEmpty: true, Command: null } && command.Arguments.Length == 1
               select Found(target, target, $"{run.Image.Name} starts a prompt and ends at once without -it. Add -it, or write a command after the image.");
    }

    /// <param name="target">The image or the container.</param>
    static Finding Found(Word target, Word prompt, string message) => Rule.At(prompt.Span, message, new Fix("Add -it", [new(new(target.Span.Start, 0), "-it ")]));

    /// <summary>Programs that read what to do from a person when nothing stands behind them.</summary>
    static readonly HashSet<string> prompts = ["bash", "sh", "ash", "zsh", "fish", "python", "python3", "ipython", "R", "julia", "node", "pyspark", "spark-shell", "sparkR", "duckdb", "sqlite3"];
}
