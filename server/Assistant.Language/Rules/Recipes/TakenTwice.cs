using System.Collections;
using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class TakenTwice
{
    public static readonly Rule Rule = new("DC016", "Two containers want the same host port or name", Severity.Warning, """
        While the first container runs, the second cannot have its host port, and while the first exists, not its name. A line that
        stops or removes containers in between settles it; so does another port on the host's side. Between two blocks, which may be
        alternatives, it is said as information only.

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

    /// <summary>What a published port takes of the host, as a piece of a sentence; null for a port of the engine's choice.</summary>
    public static string? NameOf(PortBinding port)
    {
        if (port.HostPort is "" or "0" || port.HostPort.Contains('-')) return null;
        return $"host port {(port.HostIp is "" or "0.0.0.0" ? "" : port.HostIp + ":")}{port.HostPort}{(port.Protocol == "tcp" ? "" : "/" + port.Protocol)}";
    }

    static IEnumerable<Finding> Check(Document document)
    {
        if (MarksMetAgain(document.Recipe) is not { } again) yield break;
        var (region, regions) = (0, document.Recipe.Regions);
        var taken = new Dictionary<string, string?>();
        foreach (var line in document.Recipe.Commands)
        {
            var before = region;
            while (region < regions.Length - 1 && line.Start >= regions[region].Span.End) region++;
            var wanted = line.Known(syntax => Wanted.Of(syntax.Command));
            if (region != before || wanted.Frees) taken.Clear();
            foreach (var (what, span, mark) in wanted.Things)
            {
                if (!again[mark] || taken.TryAdd(what, line.Heading)) continue;
                var isSameBlock = taken[what] == line.Heading;
                yield return Rule.At(span.Moved(line.Start), $"A container above has {what} already; stop it first, or choose another.") with { Severity = isSameBlock ? Severity.Warning : Severity.Information };
            }
        }
    }

    /// <summary>The marks that two things of the file have, so that only these are compared; null when there are none, as in most files.</summary>
    static BitArray? MarksMetAgain(Recipe recipe)
    {
        var met = new BitArray(Wanted.Marks);
        BitArray? again = null;
        foreach (var line in recipe.Commands)
            foreach (var (_, _, mark) in line.Known(syntax => Wanted.Of(syntax.Command)).Things)
                if (met[mark]) (again ??= new(Wanted.Marks))[mark] = true;
                else met[mark] = true;
        return again;
    }

    /// <summary>What a command takes of the host and of the engine's names.</summary>
    sealed record Wanted(bool Frees, ImmutableArray<(string What, TextSpan Span, int Mark)> Things)
    {
        /// <summary>How many marks there are; things that are the same have the same.</summary>
        public const int Marks = 1 << 16;

        static readonly Wanted nothing = new(false, []);
        static readonly Wanted freeing = new(true, []);

        public static Wanted Of(DockerCommand command) =>
            command.Name is "run" or "create" ? new(false, [.. ThingsOf(command).Select(thing => (thing.What, thing.Span, thing.What.GetHashCode() & (Marks - 1)))])
            : command.Name is "stop" or "kill" or "rm" or "restart" or "rename" or "container prune" or "system prune" || command.Path is [{ Value: "compose" }, ..] ? freeing
            : nothing;

        /// <summary>A container in the foreground has ended when the next is run, and with --rm it is gone.</summary>
        static IEnumerable<(string What, TextSpan Span)> ThingsOf(DockerCommand command)
        {
            var runs = command.Name is "run" && command.IsOn("detach");
            if ((runs || !command.IsOn("rm")) && command.Flags.LastOrDefault(flag => flag.Key == "name") is { Value: { IsLiteral: true, Value: not "" } name } && !Placeholders.IsTemplate(name.Value))
                yield return ($"the name {name.Value}", name.Span);
            var own = new HashSet<string>();
            foreach (var written in runs ? WrittenFlag.In(command, "publish") : [])
                foreach (var port in PortMapping.Parse(written.Read) is { Ok: true, Value: var ports } ? ports : [])
                    if (NameOf(port) is { } what && own.Add(what)) yield return (what, written.Word.Span);
        }
    }
}
