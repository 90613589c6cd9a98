using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;

namespace Assistant.Language.Conversions;

/// <summary>The docker lines that are converted together.</summary>
/// <param name="Lines">In the order of the text.</param>
/// <param name="Name">What they are called together: of a block, or of the file.</param>
public sealed record ConversionSource(Document Document, ImmutableArray<CommandLine> Lines, string Name)
{
    ILookup<int, Directive>? directives;

    /// <summary>The directives that are about a line, also from the top of its block, and those between the command above and this one.</summary>
    internal IEnumerable<Directive> DirectivesFor(CommandLine line) =>
        Document.Directives.Written(line).Concat((directives ??= Directives(Document))[line.Span.Start]).DistinctBy(directive => directive.Span.Start).OrderBy(directive => directive.Span.Start);

    /// <summary>Directives are for the assistant; a name is carried over.</summary>
    internal void TellDirectives(CommandLine line, string name, Losses losses)
    {
        var words = DirectivesFor(line).Where(directive => directive.Name != "name").Select(directive => $"@{directive.Name}").Distinct().ToList();
        if (words.Count > 0) losses.Add(name, $"{string.Join(", ", words)} {(words.Count == 1 ? "is" : "are")} for the assistant and stay{(words.Count == 1 ? "s" : "")} in the recipe.");
    }

    /// <summary>The lines that run something the assistant understands.</summary>
    public IEnumerable<CommandLine> Runs => Lines.Where(IsRun);

    public static bool IsRun(CommandLine line) => line is { NotRun: null, Command: { Name: "run" or "create", Image: not null } };

    /// <summary>Every docker line of a document.</summary>
    public static ConversionSource All(Document document) =>
        new(document, [.. document.Recipe.Commands], System.IO.Path.GetFileNameWithoutExtension(document.Path) is { Length: > 0 } name ? name : "recipe");

    /// <summary>
    /// The block of the command at a place: the lines under its heading, or without one the command alone; with them the lines of the
    /// document that make their networks, volumes and images. Null where no command is that runs something.
    /// </summary>
    public static ConversionSource? At(Document document, TextSpan span)
    {
        if (document.Recipe.CommandAt(span.Start) is not { } line || !IsRun(line)) return null;
        var region = document.Recipe.RegionAt(line.Span.Start);
        var block = document.Recipe.Commands.Where(other => other == line || (line.Heading is not null && other.Heading == line.Heading && region?.Span.Contains(other.Span.Start) is true));
        return With(document, block, NameOf(document, line));
    }

    /// <summary>The block of that name, as headings and <c>--name</c> give it; null when there is none.</summary>
    public static ConversionSource? Named(Document document, string name)
    {
        var block = BlockNames.Of(document.Recipe, document.Directives).Where(named => named.Name == name).Select(named => named.Line).ToList();
        return block.Count == 0 ? null : With(document, block, name);
    }

    static ConversionSource With(Document document, IEnumerable<CommandLine> block, string name)
    {
        var lines = block.ToHashSet(ReferenceEqualityComparer.Instance);
        var needed = lines.OfType<CommandLine>().Where(IsRun).SelectMany(Needs).ToHashSet();
        return new(document, [.. document.Recipe.Commands.Where(line => lines.Contains(line) || Makes(line).Any(needed.Contains))], name);
    }

    static string NameOf(Document document, CommandLine line) => BlockNames.Of(document.Recipe, document.Directives).First(named => ReferenceEquals(named.Line, line)).Name;

    static ILookup<int, Directive> Directives(Document document)
    {
        var starts = document.Directives.All.IsEmpty ? [] : document.Recipe.Commands.Select(line => line.Span.Start).ToList();
        return document.Directives.All
            .Select(directive => (directive, next: starts.BinarySearch(directive.Span.Start) is var found && ~found < starts.Count && found < 0 ? starts[~found] : -1))
            .ToLookup(pair => pair.next, pair => pair.directive);
    }

    static IEnumerable<(ArgumentKind, string)> Needs(CommandLine line) =>
    [
        (ArgumentKind.Image, line.Command.Image!.Value),
        .. line.Command.Values("network").Select(word => (ArgumentKind.Network, word.Value)),
        .. line.Command.Values("volume").Select(word => (ArgumentKind.Volume, word.Value.Split(':')[0])),
        .. line.Command.Values("mount").Select(word => (ArgumentKind.Volume, Values.MountOption.Parse(word.Value).Value?.Source ?? "")),
    ];

    static IEnumerable<(ArgumentKind, string)> Makes(CommandLine line) => line.Command.Name switch
    {
        "network create" => line.Command.Arguments.Select(word => (ArgumentKind.Network, word.Value)),
        "volume create" => line.Command.Arguments.Select(word => (ArgumentKind.Volume, word.Value)),
        "build" or "buildx build" => line.Command.Values("tag").Select(word => (ArgumentKind.Image, word.Value)),
        _ => [],
    };
}
