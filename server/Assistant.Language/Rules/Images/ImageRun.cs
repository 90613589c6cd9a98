using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>A <c>docker run</c> or <c>create</c> of an image that the catalogue knows.</summary>
sealed record ImageRun(DockerCommand Command, ImageWord Image, ImageFacts Facts)
{
    /// <summary>
    /// The line's own; none when it runs no image that the catalogue knows, and none as long as flags stand behind the image, since what
    /// they say would be missed.
    /// </summary>
    public static IEnumerable<ImageRun> In(CommandLine line, ImageCatalogue catalogue) =>
        line.Command is { Name: "run" or "create", Image: { } word } && FlagAfterImage.Misplaced(line.Command).IsEmpty && ImageWord.Of(word.Span, word.Value, catalogue) is { Facts: { } facts } image
            ? [new(line.Command, image, facts)]
            : [];

    /// <summary>True when something else than the image's own server is to run: <c>postgres psql -h db</c>.</summary>
    public bool RunsAnotherProgram =>
        Command.Flags.Any(flag => flag.Key == "entrypoint")
        || (Command.Arguments is [_, var first, ..] && !first.Value.StartsWith('-') && first.Value != LastWord(Facts.Starts) && Facts.Command?.Split(' ')[0] != first.Value);

    /// <summary>True when the program only tells of itself and ends.</summary>
    public bool AsksForHelp => Command.Arguments.Skip(1).Any(word => word.Value is "--help" or "--version" or "-V" or "-?" or "--print-defaults" or "--describe-config");

    /// <summary>The names of the variables that the command sets.</summary>
    public IEnumerable<string> Variables => Command.Values("env").Select(word => word.Value.Split('=')[0]);

    /// <summary>True when variables come from a file that is not read here.</summary>
    public bool HasVariableFile => Command.Flags.Any(flag => flag.Key == "env-file");

    /// <summary>What is published; null when a port is not a number yet, so that nothing can be said.</summary>
    public IReadOnlyList<(Word Word, int ContainerPort)>? Ports
    {
        get
        {
            List<(Word, int)> ports = [];
            foreach (var word in Command.Values("publish"))
            {
                if (PortMapping.Parse(word.Value) is not { Ok: true, Value: var published }) return null;
                ports.AddRange(published.Select(port => (word, port.ContainerPort)));
            }
            return ports;
        }
    }

    /// <summary>The folders in the container that something is mounted at.</summary>
    public IEnumerable<ImageRunMount> Mounts =>
    [
        .. from word in Command.Values("volume")
           let mount = VolumeMount.Parse(word.Value).Value
           where mount is not null
           select new ImageRunMount(word, mount.Target, mount.IsBind || mount.Source.StartsWith('$')),
        .. from word in Command.Values("mount")
           let mount = MountOption.Parse(word.Value).Value
           where mount is not null
           select new ImageRunMount(word, mount.Target, mount.Type == "bind"),
    ];

    /// <summary>True when something is mounted where the image keeps its data.</summary>
    public bool KeepsData => Mounts.Any(mount => Facts.Mounts.Any(known => known.Path == mount.Folder && !known.Path.Contains("initdb", StringComparison.Ordinal)));

    /// <summary>The edit that writes flags in front of the image.</summary>
    public TextChange Add(string flags) => new(new(Image.Span.Start, 0), flags + " ");

    /// <summary>The fix that does so.</summary>
    public Fix Adding(string flags) => new($"Add {flags}", [Add(flags)]);

    static string? LastWord(string? text) => text?.Split(' ')[^1];
}

/// <summary>Something that a command mounts.</summary>
/// <param name="Word">The value of the flag.</param>
/// <param name="Target">The folder in the container, as written.</param>
/// <param name="IsHostFolder">True for a folder of the host, false for a volume of the engine.</param>
sealed record ImageRunMount(Word Word, string Target, bool IsHostFolder)
{
    /// <summary>The target without a slash at its end.</summary>
    public string Folder => Target.Length > 1 ? Target.TrimEnd('/') : Target;

    /// <summary>The target in the document.</summary>
    public TextSpan TargetSpan
    {
        get
        {
            var key = new[] { "target=", "dst=", "destination=" }.FirstOrDefault(key => Word.Value.Contains(key + Target, StringComparison.Ordinal));
            var start = key is null ? Word.Value.LastIndexOf(Target, StringComparison.Ordinal) : Word.Value.IndexOf(key + Target, StringComparison.Ordinal) + key.Length;
            return Word.SpanOf(start, Target.Length);
        }
    }
}
