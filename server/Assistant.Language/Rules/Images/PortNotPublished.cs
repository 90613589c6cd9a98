using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>An image that is used with a browser, run without a port that a browser can reach.</summary>
static class PortNotPublished
{
    public static readonly Rule Rule = CommandRule.Of("DS007", "No browser can reach the container", Severity.Information, """
        A container's ports are its own until `-p` publishes them. Jupyter, RStudio or Grafana run without it, but there is no
        address to open, and a port cannot be added later: the container has to be made anew.

        Bad:

        ```sh
        docker run -d quay.io/jupyter/scipy-notebook
        ```

        Good:

        ```sh
        docker run -d -p 127.0.0.1:8888:8888 quay.io/jupyter/scipy-notebook
        ```

        Nothing is said of a container with a `--network` of its own: others may reach it there.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        let page = run.Facts.Login?.Page
        where page is not null && run.Facts.Interactive != true && !run.RunsAnotherProgram
        where !run.Command.Flags.Any(flag => flag.Key is "publish" or "publish-all" or "network")
        let publish = $"-p 127.0.0.1:{page.Port}:{page.Port}"
        select new Finding("DS007", Severity.Information, run.Image.Span, $"No browser can reach {run.Image.Name}: no port is published. Add {publish}.")
        {
            Fixes = [new($"Add {publish}", [run.Add(publish)])],
        };
}
