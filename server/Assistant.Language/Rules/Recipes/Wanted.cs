using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

/// <summary>What a command takes of the host and of the engine's names.</summary>
/// <param name="Name">The container's name; null when the engine chooses it or only the shell knows it.</param>
/// <param name="Ends">What becomes of containers that are there; null for a command that ends none.</param>
sealed record Wanted(string? Name, ContainerEnd? Ends, ImmutableArray<Wanted.Thing> Things)
{
    /// <summary>True when the container still runs when the next command is run.</summary>
    public bool StaysUp { get; init; }

    /// <summary>True when the container is removed as soon as it has ended.</summary>
    public bool IsRemovedAtEnd { get; init; }

    /// <summary>A host port or a name.</summary>
    /// <param name="Key">The port with its protocol, or the name.</param>
    /// <param name="Address">The address that a port is published on; empty for all.</param>
    /// <param name="What">For a sentence.</param>
    /// <param name="Port">The host's port alone, where another can be written.</param>
    /// <param name="Stays">True when the container has it still when the next command is run.</param>
    public sealed record Thing(string Key, string Address, string What, TextSpan Span, TextSpan? Port, bool Stays)
    {
        /// <summary>False for a port.</summary>
        public bool IsName => Name is not null;

        /// <summary>The container's name; null for a port.</summary>
        public string? Name => Port is null && Key.StartsWith(NameKey, StringComparison.Ordinal) ? Key[NameKey.Length..] : null;

        /// <summary>Things that are the same have the same.</summary>
        public int Mark { get; } = Key.GetHashCode();

        public bool Overlaps(Thing other) => Key == other.Key && (Address == other.Address || Covers(Address, other.Address) || Covers(other.Address, Address));

        static bool Covers(string all, string one) => all switch
        {
            "" => true,
            "0.0.0.0" => !one.Contains(':'),
            "::" => one.Contains(':'),
            _ => false,
        };
    }

    const string NameKey = "name ";

    static readonly Wanted nothing = new(null, null, []);

    /// <summary>Kept with the line.</summary>
    public static Wanted Of(LineSyntax line) => line.Facts.Kept<Wanted>() ?? line.Facts.Keep(Of(line.Command));

    static Wanted Of(DockerCommand command) =>
        command.Name is "run" or "create"
            ? new(NameOf(command)?.Value, null, [.. ThingsOf(command)]) { StaysUp = StaysUpAfter(command), IsRemovedAtEnd = command.IsOn("rm") }
            : ContainerEnd.Of(command) is { } end ? new(null, end, []) : nothing;

    /// <summary>A container in the foreground has ended when the next command is run.</summary>
    static bool StaysUpAfter(DockerCommand command) => command.Name is "run" && command.IsOn("detach");

    static Word? NameOf(DockerCommand command) =>
        command.Flags.LastOrDefault(flag => flag.Key == "name") is { Value: { IsLiteral: true, BeginsWithinQuotes: false, Value: not "" } name } && !Placeholders.IsTemplate(name.Value) ? name : null;

    /// <summary>What ends with --rm is gone, and its name is free.</summary>
    static IEnumerable<Thing> ThingsOf(DockerCommand command)
    {
        var staysUp = StaysUpAfter(command);
        if (NameOf(command) is { } name) yield return new(NameKey + name.Value, "", $"the name {name.Value}", name.Span, null, staysUp || !command.IsOn("rm"));
        var own = new HashSet<string>();
        foreach (var written in command.Name is "run" ? WrittenFlag.In(command, "publish") : [])
            foreach (var port in PortMapping.Parse(written.Read) is { Ok: true, Value: var ports } ? ports : [])
                if (TakenTwice.NameOf(port) is { } what && own.Add(what))
                    yield return new($"{port.HostPort}/{port.Protocol}", port.HostIp, what, written.Word.Span, PortIn(written.Word, port.HostPort), staysUp);
    }

    /// <summary>Null for a range, and where the port is written as a field or a variable.</summary>
    static TextSpan? PortIn(Word word, string port)
    {
        var end = word.Value.LastIndexOf(':');
        if (!word.IsLiteral || end < 0 || word.Value.Contains('=')) return null;
        var start = word.Value.LastIndexOf(':', end - 1 < 0 ? 0 : end - 1) + 1;
        return start < end && word.Value[start..end] == port ? word.SpanOf(start, end - start) : null;
    }
}
