using Assistant.Language.Text;

namespace Assistant.Language.Catalogue;

/// <summary>One docker command as the client knows it.</summary>
public sealed record CommandSpec
{
    readonly Lazy<IReadOnlyDictionary<string, FlagSpec>> byName;
    readonly Lazy<IReadOnlyList<FlagSpec>> flags;

    public CommandSpec()
    {
        flags = new(() => CommandResources.FlagsOf(this));
        byName = new(() => NamesOf(Flags));
    }

    /// <summary>The words after <c>docker</c>, such as <c>run</c> or <c>volume create</c>.</summary>
    public required string Name { get; init; }

    public required string Usage { get; init; }

    /// <summary>What it does, without a full stop.</summary>
    public required string Meaning { get; init; }

    /// <summary>Other words for the same command, such as <c>container run</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>For a group such as <c>volume</c>: the commands in it. Empty for a command.</summary>
    public IReadOnlyList<Subcommand> Subcommands { get; init => field = value ?? []; } = [];

    /// <summary>True when words after the first argument are never flags, as after the image of <c>run</c>.</summary>
    public bool StopsAtArgument { get; init; }

    /// <summary>Read from the catalogue on first use, in the order of the client's help.</summary>
    public IReadOnlyList<FlagSpec> Flags => flags.Value;

    /// <summary>The flag of that long or short name with its dashes; null when the command has none.</summary>
    public FlagSpec? Flag(string name) => byName.Value.GetValueOrDefault(name);

    /// <summary>The flag that was probably meant by a misspelt long name, or by a long name behind a single dash.</summary>
    public FlagSpec? NearestFlag(string name) =>
        NearestName.Of(name.TrimStart('-'), LongNames) is { } near ? Flag("--" + near) : null;

    /// <summary>True when a misspelt long name can be no other than that of the flag.</summary>
    public bool IsSure(string name, FlagSpec flag) =>
        NearestName.IsSure(name.TrimStart('-'), flag.Long[2..], LongNames);

    IEnumerable<string> LongNames => Flags.Where(flag => !flag.Hidden).Select(flag => flag.Long[2..]);

    /// <summary>Of letters behind two dashes that belong behind one, as in <c>--it</c>, the last, which alone may take a value; null when they are none or a long name is meant.</summary>
    public FlagSpec? LastOfLetters(string name) =>
        name.Length > 2 && name.StartsWith("--", StringComparison.Ordinal) && name[2..^1].All(letter => Flag("-" + letter) is { TakesValue: false })
        && !(NearestFlag(name) is { } near && IsSure(name, near)) ? Flag("-" + name[^1]) : null;

    static Dictionary<string, FlagSpec> NamesOf(IReadOnlyList<FlagSpec> flags)
    {
        var names = new Dictionary<string, FlagSpec> { ["--help"] = Help };
        foreach (var flag in flags)
        {
            names[flag.Long] = flag;
            if (flag.Short is { } letter) names[letter] = flag;
        }
        return names;
    }

    static readonly FlagSpec Help = new() { Long = "--help", Meaning = "Show the help of the command" };
}

/// <summary>A word that may follow a group such as <c>docker volume</c>.</summary>
public sealed record Subcommand(string Name, string Meaning)
{
    /// <summary>For a group whose commands have no flags here: the commands in it.</summary>
    public IReadOnlyList<Subcommand> Commands { get => field ?? []; init; }
}
