using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Images;

/// <summary>A word of a document that names an image. Variables may stand in its tag.</summary>
/// <param name="Text">The word as it is meant: quotes and continuations are gone.</param>
/// <param name="Name">The part in front of the tag and the digest.</param>
/// <param name="Tag">Null when none is written.</param>
/// <param name="Digest">Null when none is written.</param>
/// <param name="Catalogue">The images that are known where it stands.</param>
public sealed record ImageWord(TextSpan Span, string Text, string Name, string? Tag, string? Digest, ImageCatalogue Catalogue)
{
    /// <summary>What is known of the image with this tag; null when it is not in the catalogue.</summary>
    public ImageFacts? Facts => Catalogue.Find(Name)?.AtTag(Tag ?? (Digest is null ? "latest" : null));

    /// <summary>Where the name leads now; null for a name that is still good.</summary>
    public ImageMove? Move => Catalogue.Moved(Name);

    /// <summary>Takes a word apart; whether docker would accept it does not matter here.</summary>
    public static ImageWord Of(TextSpan span, string text, ImageCatalogue catalogue)
    {
        var at = text.IndexOf('@');
        var named = at < 0 ? text : text[..at];
        var colon = named.LastIndexOf(':');
        var hasTag = colon > named.LastIndexOf('/');
        return new(span, text, hasTag ? named[..colon] : named, hasTag ? named[(colon + 1)..] : null, at < 0 ? null : text[(at + 1)..], catalogue);
    }

    /// <summary>The images that a document builds on, pulls or runs, in no particular order. The names of build stages are not among them.</summary>
    public static IEnumerable<ImageWord> In(Document document) =>
    [
        .. InDockerfile(document),
        .. from line in document.Recipe.Commands
           let image = Of(line.Command, document.Catalogue)
           where image is not null
           select image,
    ];

    /// <summary>The images that a Dockerfile builds on.</summary>
    internal static IEnumerable<ImageWord> InDockerfile(Document document) =>
        (document.Dockerfile?.Images ?? []).Select(word => Of(word.Span, word.Value, document.Catalogue));

    /// <summary>The image that a docker command pulls or runs; null when it does neither.</summary>
    internal static ImageWord? Of(DockerCommand command, ImageCatalogue catalogue) =>
        command is { Name: "run" or "create" or "pull", Image: { } image } ? Of(image.Span, image.Value, catalogue) : null;

    /// <summary>The image under the cursor; null where none is written.</summary>
    public static ImageWord? At(Document document, int offset) => (document.Dockerfile?.ImageAt(offset) ?? (document.Recipe.CommandAt(offset) is null ? null : document.Recipe.ImageAt(offset))) switch
    {
        { Length: > 0 } span => Of(span, document.Text.ToString(span).Trim('"', '\''), document.Catalogue),
        _ => null,
    };
}
