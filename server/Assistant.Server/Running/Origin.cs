using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes.Directives;

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

    public IReadOnlyDictionary<string, string> ToLabels() => new Dictionary<string, string> { [Labels.File] = File, [Labels.Block] = Block };

    /// <summary>True for the container of one command of the block: another command there has another image or name.</summary>
    public bool Made(Container container, string image, string? name) =>
        IsOf(container.Labels) && container.Image == image && (name is null || container.Name == name);

    /// <summary>True for what was started from this block.</summary>
    public bool IsOf(IReadOnlyDictionary<string, string> labels) =>
        labels.GetValueOrDefault(Labels.File) == File && labels.GetValueOrDefault(Labels.Block) == Block;
}
