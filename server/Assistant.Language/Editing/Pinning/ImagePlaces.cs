using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Rules.Images;
using Assistant.Language.Text;
using Assistant.Language.Values;
using DockerfileWord = Assistant.Language.Dockerfiles.Word;

namespace Assistant.Language.Editing.Pinning;

/// <summary>
/// The images of a document that a registry can be asked about: those of FROM, <c>COPY --from=</c> and <c>--mount=from=</c>, and those
/// that docker commands run, create or pull, also in the fences of a page and the comments of a Dockerfile. Stages, <c>scratch</c> and
/// words that are to be filled in are none.
/// </summary>
public static class ImagePlaces
{
    /// <summary>In the order of the text.</summary>
    public static IEnumerable<ImagePlace> In(Document document) => Found(document).OrderBy(place => place.Span.Start);

    /// <summary>True when there is one; nothing behind it is looked at.</summary>
    public static bool AnyIn(Document document) => Found(document).Any();

    /// <summary>The one under the cursor; null where there is none.</summary>
    public static ImagePlace? At(Document document, int offset)
    {
        var look = new Look(document, name => RecipeNames.Of(document).Of(NameKind.Image, name).Any(mention => mention.Role is MentionRole.Declaration));
        return InDockerfile(look, offset).Concat(InRecipe(look, document.Recipe.CommandAt(offset) is { } line ? [line] : [])).FirstOrDefault(place => place.Span.Touches(offset)) is { } place ? Judged(document, place) : null;
    }

    static IEnumerable<ImagePlace> Found(Document document)
    {
        var made = new Lazy<IReadOnlySet<string>>(() => RecipeNames.Of(document).Declared(NameKind.Image));
        var look = new Look(document, name => made.Value.Contains(name));
        return InDockerfile(look, null).Concat(InRecipe(look, document.Recipe.Commands)).Select(place => Judged(document, place));
    }

    static ImagePlace Judged(Document document, ImagePlace place) =>
        place.Image is { } image && document.Catalogue.Find(image)?.Tags is { Steady: > 1 and var steady } ? place with { Steady = steady } : place;

    /// <summary>One look through a document. A word with variables means the same wherever it stands, so it is looked at once.</summary>
    /// <param name="IsMadeHere">True for the full name of an image that the file builds.</param>
    sealed record Look(Document Document, Func<string, bool> IsMadeHere)
    {
        readonly Dictionary<string, ImagePlace> known = [];

        public ImagePlace WithVariables(TextSpan span, string text, Func<ImagePlace> read) =>
            (known.TryGetValue(text, out var place) ? place : known[text] = read()) with { Span = span };
    }

    static IEnumerable<ImagePlace> InDockerfile(Look look, int? offset) =>
        from word in look.Document.Dockerfile?.Images ?? []
        where offset is null || word.Span.Touches(offset.Value)
        let file = look.Document.Dockerfile!
        where !IsStage(file, word) && Unquoted(word.Value) is not ("" or "scratch")
        select word.Value.Contains('$')
            ? look.WithVariables(word.Span, "FROM " + word.Value, () => VariableImages.InDockerfile(look.Document, file, word))
            : Of(look, word.Span, Unquoted(word.Value));

    static IEnumerable<ImagePlace> InRecipe(Look look, IEnumerable<CommandLine> lines) =>
        from line in lines
        where ImageWord.Of(line.Command, look.Document.Catalogue) is not null
        let word = line.Command.Image
        where word.Value is not ("" or "scratch") && word.Placeholder is null && !Placeholders.IsForImage(word.Value) && !(word.IsLiteral && Placeholders.IsTemplate(word.Value))
        select word.IsLiteral ? Of(look, word.Span, word.Value) : look.WithVariables(word.Span, word.Value, () => VariableImages.InRecipe(look.Document, word));

    /// <summary>A stage by its number, or by a name that only the defaults of arguments make.</summary>
    static bool IsStage(Dockerfile file, DockerfileWord word) =>
        file.StageAt(word.Span.Start) is { } stage && stage.Base?.Span == word.Span ? file.BaseStageOf(stage) is not null : word.Value.All(char.IsAsciiDigit);

    static ImagePlace Of(Look look, TextSpan span, string text)
    {
        var place = new ImagePlace(span, text);
        var parsed = ImageReference.Parse(text);
        if (ImageReference.IsId(text)) return place with { LeftAlone = $"{text} is the id of an image on one engine; no registry knows it." };
        if (!parsed.Ok) return place with { LeftAlone = $"{text} is not the name of an image: {parsed.Error}." };
        if (parsed.Value.Registry is "localhost") return place with { LeftAlone = $"{text} is on this machine only; no registry knows it." };
        if (look.IsMadeHere(ImageName.Full(text))) return place with { LeftAlone = $"{text} is built in this file; no registry knows it." };
        if (Find(look.Document.Text, span, text) is not { } inner) return place with { LeftAlone = $"{text} is written in several pieces; write it in one." };
        var name = ImageWord.Of(span, text, look.Document.Catalogue).Name;
        return place with { Image = parsed.Value, Name = name, Ending = TextSpan.FromBounds(inner.Start + name.Length, inner.End) };
    }

    internal static string Unquoted(string value) => value is [('"' or '\'') and var quote, .., var last] && quote == last ? value[1..^1] : value;

    /// <summary>Where the value stands in its word letter by letter; null when quotes or continuations part it.</summary>
    internal static TextSpan? Find(SourceText text, TextSpan word, string value) =>
        text.AsSpan(word).IndexOf(value, StringComparison.Ordinal) is >= 0 and var at ? new(word.Start + at, value.Length) : null;
}
