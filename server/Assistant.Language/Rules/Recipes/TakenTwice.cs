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
        var parts = document.Recipe.Parts;
        var chunks = parts.Select(part => part.Known(WantedInChunk.Of)).ToArray();
        if (MarksMetAgain.Among(chunks) is not { } again) yield break;
        var (held, free) = (new HeldThings(), new Free(chunks));
        foreach (var (part, (commands, marks)) in parts.Zip(chunks))
        {
            if (part.OpensRegion) held.Clear();
            var first = 0;
            foreach (var (wanted, ends, start, heading, end) in commands)
            {
                var isMet = again.HasAny(marks.AsSpan()[first..end]);
                first = end;
                if (ends) held.End(wanted.Ends!);
                if (!isMet) continue;
                var block = heading ?? part.Heading;
                foreach (var thing in wanted.Things)
                {
                    if (!again.Has(thing.Mark) || held.Find(thing) is not { } holder) continue;
                    var severity = holder.Heading == block ? Severity.Warning : Severity.Information;
                    yield return Rule.At(thing.Span, $"A container above has {thing.What} already; {(thing.IsName ? "remove" : "stop")} it first, or choose another.", [.. Fixes(thing, free)]).Moved(part.Start + start) with { Severity = severity };
                }
                held.Add(wanted, thing => again.Has(thing.Mark), block);
            }
        }
    }

    /// <summary>Other commands may mean the container by its name, so another one is for the reader to choose.</summary>
    static IEnumerable<Fix> Fixes(Wanted.Thing thing, Free free)
    {
        if (thing.Name is { } name)
        {
            var other = free.Name(name);
            yield return new($"Use the name {other}", [new TextChange(thing.Span, other)], Preferred: false);
        }
        else if (thing.Port is { } span && int.TryParse(thing.Key.Split('/')[0], out var taken) && free.Port(taken) is { } port)
            yield return new($"Use host port {port}", [new TextChange(span, $"{port}")]);
    }

    /// <summary>Host ports and names that no command of the file wants.</summary>
    sealed class Free(WantedInChunk[] chunks)
    {
        readonly Dictionary<int, int> last = [];
        readonly Dictionary<string, int> lastOfName = [];
        HashSet<string>? wanted;

        HashSet<string> Wanted => wanted ??= [.. chunks.SelectMany(chunk => chunk.Commands).SelectMany(command => command.Wanted.Things).Select(thing => thing.Name ?? thing.Key.Split('/')[0])];

        public int? Port(int port)
        {
            var free = last.GetValueOrDefault(port, port) + 1;
            while (!Wanted.Add($"{free}")) free++;
            last[port] = free;
            return free <= 65535 ? free : null;
        }

        public string Name(string name)
        {
            var number = lastOfName.GetValueOrDefault(name, 1) + 1;
            while (!Wanted.Add($"{name}-{number}")) number++;
            lastOfName[name] = number;
            return $"{name}-{number}";
        }
    }
}
