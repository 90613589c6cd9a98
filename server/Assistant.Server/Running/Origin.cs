using Assistant.Engine;
using Assistant.Language;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Recipes.Plans;

namespace Assistant.Server.Running;

/// <summary>The place in a text that something is run from.</summary>
/// <param name="File">The file's path, or the address of a text without a file.</param>
/// <param name="Folder">Where relative paths are seen from.</param>
sealed record Origin(string File, string Block, string Folder)
{
    /// <summary>What the comments there tell of the command.</summary>
    public CommandDirectives Directives { get; init; } = CommandDirectives.None;

    /// <summary>The images that are known there.</summary>
    public ImageCatalogue Catalogue { get; init; } = ImageCatalogue.BuiltIn;

    /// <summary>The fingerprint of the command there; null for what no text says, such as an image of the palette.</summary>
    public string? Command { get; init; }

    /// <summary>The fingerprints of the block's other commands.</summary>
    IEnumerable<string> Others { get; init; } = [];

    /// <summary>The place of one command of the block.</summary>
    public Origin For(Document document, CommandLine line) => this with
    {
        Directives = document.Directives.Of(line),
        Command = Fingerprint.Of(line),
        Others = BlockNames.Of(document.Recipe, document.Directives).Where(named => named.Name == Block && named.Line.Extent != line.Extent).Select(named => Fingerprint.Of(named.Line)),
    };

    public IReadOnlyDictionary<string, string> ToLabels()
    {
        var labels = new Dictionary<string, string> { [Labels.File] = File, [Labels.Block] = Block };
        if (Command is not null) labels[Labels.Command] = Command;
        return labels;
    }

    /// <summary>The containers of the command: first those that it has made as it stands, and the running ones among them.</summary>
    public IEnumerable<Container> Mine(IEnumerable<Container> containers, string image, string? name) => containers
        .Where(container => container.State is not "removing" && Made(container, image, name))
        .OrderByDescending(IsSame).ThenByDescending(container => container.IsRunning);

    /// <summary>True for a container of the command, also one made before the command was edited: another command of the block has not made it.</summary>
    public bool Made(Container container, string image, string? name) =>
        IsOf(container.Labels) && (IsSame(container) || (container.Image == image && (name is null || container.Name == name) && !Others.Contains(PrintOf(container))));

    /// <summary>True for a container that the command has made as it stands.</summary>
    public bool IsSame(Container container) => Command is not null && PrintOf(container) == Command;

    /// <summary>The service that the command has made, or that has the name written there; null when there is none.</summary>
    public Service? Mine(IEnumerable<Service> services, string? name) => services
        .Where(service => service.Name == name || (IsOf(service.Labels) && Command is not null && service.Labels.GetValueOrDefault(Labels.Command) == Command))
        .OrderByDescending(service => IsOf(service.Labels)).FirstOrDefault();

    /// <summary>True for what was started from this block.</summary>
    public bool IsOf(IReadOnlyDictionary<string, string> labels) =>
        labels.GetValueOrDefault(Labels.File) == File && labels.GetValueOrDefault(Labels.Block) == Block;

    static string? PrintOf(Container container) => container.Labels.GetValueOrDefault(Labels.Command);
}
