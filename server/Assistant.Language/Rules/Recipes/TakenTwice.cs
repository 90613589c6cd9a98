using System.Collections;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class TakenTwice
{
    public static readonly Rule Rule = new("DC016", "Two containers want the same host port or name", Severity.Warning, """
        While the first container runs, the second cannot have its host port, and while the first exists, not its name. `docker stop`
        in between frees the port, and only `docker rm` the name as well, unless the first was started with `--rm`; another port on
        the host's side settles it too. A port that is published on every address is taken on each. Between two blocks, which may be
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
        var (held, ports) = (new HeldThings(), new FreePorts(document.Recipe));
        foreach (var line in document.Recipe.Commands)
        {
            var before = region;
            while (region < regions.Length - 1 && line.Start >= regions[region].Span.End) region++;
            if (region != before) held.Clear();
            var wanted = line.Known(syntax => Wanted.Of(syntax.Command));
            if (wanted.Ends is { } end) held.End(end);
            foreach (var thing in wanted.Things)
            {
                if (!again[thing.Mark] || held.Find(thing) is not { } holder) continue;
                var severity = holder.Heading == line.Heading ? Severity.Warning : Severity.Information;
                yield return Rule.At(thing.Span.Moved(line.Start), $"A container above has {thing.What} already; {(thing.IsName ? "remove" : "stop")} it first, or choose another.", [.. Fixes(thing, line, ports)]) with { Severity = severity };
            }
            held.Add(wanted, thing => again[thing.Mark], line.Heading);
        }
    }

    static IEnumerable<Fix> Fixes(Wanted.Thing thing, CommandLine line, FreePorts ports)
    {
        if (thing.Port is { } span && int.TryParse(thing.Key.Split('/')[0], out var port) && ports.Next(port) is { } free)
            yield return new($"Use host port {free}", [new TextChange(span.Moved(line.Start), $"{free}")]);
    }

    /// <summary>The marks that two things of the file have, so that only these are compared; null when there are none, as in most files.</summary>
    static BitArray? MarksMetAgain(Recipe recipe)
    {
        var met = new BitArray(Wanted.Marks);
        BitArray? again = null;
        foreach (var line in recipe.Commands)
            foreach (var thing in line.Known(syntax => Wanted.Of(syntax.Command)).Things)
                if (met[thing.Mark]) (again ??= new(Wanted.Marks))[thing.Mark] = true;
                else met[thing.Mark] = true;
        return again;
    }

    /// <summary>Host ports that no command of the file wants.</summary>
    sealed class FreePorts(Recipe recipe)
    {
        readonly Dictionary<int, int> last = [];
        HashSet<string>? wanted;

        public int? Next(int port)
        {
            wanted ??= [.. recipe.Commands.SelectMany(line => line.Known(syntax => Wanted.Of(syntax.Command)).Things).Select(thing => thing.Key.Split('/')[0])];
            var free = last.GetValueOrDefault(port, port) + 1;
            while (!wanted.Add($"{free}")) free++;
            last[port] = free;
            return free <= 65535 ? free : null;
        }
    }
}
