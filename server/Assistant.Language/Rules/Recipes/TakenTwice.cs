using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class TakenTwice
{
    public static readonly Rule Rule = new("DC016", "Two containers want the same host port or name", Severity.Information, """
        While the first container runs, the second cannot have its host port, and while the first exists, not its name. A line that
        stops or removes containers in between settles it; so does another port on the host's side.

        Bad:

        ```sh
        docker run -d -p 8888:8888 quay.io/jupyter/base-notebook
        docker run -d -p 8888:8888 quay.io/jupyter/scipy-notebook
        ```

        Good:

        ```sh
        docker run -d -p 8888:8888 quay.io/jupyter/base-notebook
        docker run -d -p 8889:8888 quay.io/jupyter/scipy-notebook
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        var (region, regions) = (0, document.Recipe.Regions);
        var taken = new HashSet<string>();
        foreach (var line in document.Recipe.Commands)
        {
            var before = region;
            while (line.Span.Start >= regions[region].Span.End) region++;
            if (region != before || Frees(line.Command)) taken.Clear();
            if (line.Command.Name != "run" || !line.Command.IsOn("detach")) continue;
            foreach (var (what, span) in Wants(line.Command))
                if (!taken.Add(what)) yield return Rule.At(span, $"A container above has {what} already; stop it first, or choose another.");
        }
    }

    static bool Frees(DockerCommand command) =>
        command.Name is "stop" or "kill" or "rm" or "restart" or "container prune" or "system prune" || command.Path is [{ Value: "compose" }, ..];

    static IEnumerable<(string What, TextSpan Span)> Wants(DockerCommand command)
    {
        if (command.Flags.LastOrDefault(flag => flag.Key == "name") is { Value: { IsLiteral: true, Value: not "" } name }) yield return ($"the name {name.Value}", name.Span);
        foreach (var word in command.Values("publish").Where(word => word.IsLiteral))
        {
            if (PortMapping.Parse(word.Value) is not { Ok: true, Value: var ports }) continue;
            foreach (var port in ports.Where(port => port.HostPort is not ("" or "0") && !port.HostPort.Contains('-')))
                yield return ($"host port {port.HostPort}{(port.Protocol == "tcp" ? "" : "/" + port.Protocol)}", word.Span);
        }
    }
}
