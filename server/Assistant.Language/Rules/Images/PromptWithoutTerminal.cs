using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>An image that starts a prompt, run where nobody can type.</summary>
static class PromptWithoutTerminal
{
    public static readonly Rule Rule = CommandRule.Of("DS005", "The prompt has no terminal", Severity.Warning, """
        Images such as `python` or `rocker/r-ver` start a prompt. Without `-it` there is nobody to type: the prompt reads the
        end of its input and the container is over at once, with no message.

        Bad:

        ```sh
        docker run python
        ```

        Good:

        ```sh
        docker run -it --rm python
        docker run --rm python python -c 'print(6 * 7)'
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Facts is { Interactive: true, Ports.IsEmpty: true } && run.Command.Arguments.Length == 1
        where !run.Command.Flags.Any(flag => flag.Key is "interactive" or "tty" or "entrypoint")
        select new Finding("DS005", Severity.Warning, run.Image.Span, $"{run.Image.Name} starts a prompt and ends at once without -it. Add -it, or write a command after the image.")
        {
            Fixes = [new("Add -it", [run.Add("-it")])],
        };
}
