using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

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

        Nothing is said of a container with a `--network` of its own: others may reach it there. Nor of databases, which other
        containers use without a published port.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where PageOf(run.Facts) is not null && run.Facts.Interactive != true && !run.RunsAnotherProgram && !run.AsksForHelp
        where !run.Command.Flags.Any(flag => flag.Key is "publish" or "publish-all" or "network")
        let fix = run.Adding($"-p 127.0.0.1:{PageOf(run.Facts)}:{PageOf(run.Facts)}")
        select Rule.At(run.Image.Span, $"No browser can reach {run.Image.Name}: no port is published. {fix.Title}.", fix);

    /// <summary>The port of the page to open: where one logs in, or the first one of a server that asks for no password.</summary>
    static int? PageOf(ImageFacts facts) =>
        facts.Login?.Page?.Port ?? (facts is { Login: null or { Kind: LoginKind.None or LoginKind.Setup }, Family: not "Databases", Ports: [{ IsHttp: true } first, ..] } ? first.Port : null);
}
