using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language;

/// <summary>What a file is to the assistant.</summary>
public enum DocumentKind
{
    Dockerfile,
    Recipe,
    Markdown,

    /// <summary>A compose file: it can be turned into a recipe, and everything else is left to others.</summary>
    Compose,

    /// <summary><c>assistant.images.json</c>: facts about images that hold in its folder.</summary>
    ImagesFile,
}

/// <summary>
/// An immutable snapshot of one open file: its text and, made on first use and then kept, what the parsers read in it.
/// </summary>
/// <param name="Path">Where the file is, for names shown to people; null for a text without a file.</param>
public sealed partial record Document(DocumentKind Kind, SourceText Text, string? Path = null)
{
    /// <summary>What a build of this Dockerfile can copy from; null when nobody can look, as for a text without a file.</summary>
    public Dockerfiles.IBuildContext? Context { get; init; }

    /// <summary>What the engine tells of the images it has; null when it was not asked.</summary>
    public Dockerfiles.ILocalImages? LocalImages { get; init; }

    /// <summary>What the last build of the file told; null when it was not built from here.</summary>
    public Dockerfiles.LastBuild? LastBuild { get; init; }

    /// <summary>The images that are known where the file is.</summary>
    public Catalogue.ImageCatalogue Catalogue { get; init; } = Language.Catalogue.ImageCatalogue.BuiltIn;

    /// <summary>What registries have told of images; null when none was asked.</summary>
    public Registries.IRegistryAnswers? Registries { get; init; }

    /// <summary>What this machine runs, such as <c>linux/arm64</c>; null when it must not matter, as on the command line.</summary>
    public string? Machine { get; init; }

    /// <summary>What Docker Hub found for the name that is being completed; empty when it was not asked or has not answered.</summary>
    public ImmutableArray<Registries.FoundRepository> Found { get; init; } = [];

    /// <summary>When the document was opened or edited last, so that ages can be told; null when nobody has said.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The folders that paths of docker lines lead to; null when nobody can look.</summary>
    public Recipes.IHostFolders? Host { get; init; }

    /// <summary>What the engine told for the completion that is being made; null when it was not asked or has not answered.</summary>
    public Recipes.EngineNames? Engine { get; init; }

    /// <summary>The snapshot after one edit.</summary>
    public Document With(TextChange change) => this with { Text = Text.With(change) };
}
