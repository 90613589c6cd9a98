using System.Collections.Immutable;
using Assistant.Language.Recipes;

namespace Assistant.Language.Conversions;

/// <summary>The commands of which one compose file is made.</summary>
sealed class ComposeFile(Marks marks, Losses losses, ImmutableArray<MarkedCommand> commands)
{
    readonly Dictionary<MarkedCommand, string> names = Named(commands);

    public Marks Marks => marks;

    public Losses Losses => losses;

    public IEnumerable<MarkedCommand> Runs => names.Keys;

    public IEnumerable<MarkedCommand> Of(params IEnumerable<string> names) => commands.Where(command => names.Contains(command.Command.Name));

    /// <summary>Unique in the file: a second of a name gets a number.</summary>
    public string NameOf(MarkedCommand run) => names[run];

    /// <summary>The service whose container has that name; null when it is none of the file's.</summary>
    public string? ServiceOf(string container) => (services ??= Containers()).GetValueOrDefault(container);

    /// <summary>The command that builds the image of that name; null when none does.</summary>
    public MarkedCommand? BuildOf(string image) => (builds ??= Built()).GetValueOrDefault(Tagged(image));

    Dictionary<string, string>? services;
    Dictionary<string, MarkedCommand>? builds;

    Dictionary<string, string> Containers()
    {
        var containers = new Dictionary<string, string>();
        foreach (var (run, service) in names)
            if (run.Command.Value("name") is { } container) containers.TryAdd(container, service);
        return containers;
    }

    Dictionary<string, MarkedCommand> Built()
    {
        var built = new Dictionary<string, MarkedCommand>();
        foreach (var build in Of("build", "buildx build"))
            foreach (var tag in build.Command.Values("tag")) built[Tagged(tag.Value)] = build;
        return built;
    }

    static string Tagged(string image) => image.LastIndexOf(':') > image.LastIndexOf('/') ? image : image + ":latest";

    static Dictionary<MarkedCommand, string> Named(ImmutableArray<MarkedCommand> commands)
    {
        var (names, taken) = (new Dictionary<MarkedCommand, string>(ReferenceEqualityComparer.Instance), new HashSet<string>());
        foreach (var run in commands.Where(command => command.Command is { Name: "run" or "create", Image: not null }))
        {
            var (name, number) = (run.Name, 2);
            while (!taken.Add(name)) name = $"{run.Name}-{number++}";
            names[run] = name;
        }
        return names;
    }
}
