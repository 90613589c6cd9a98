using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Registries;
using Assistant.Language.Rules.Recipes;
using Word = Assistant.Language.Dockerfiles.Word;

namespace Assistant.Language.Rules.Images;

/// <summary>An image without a version: what it is today it need not be tomorrow.</summary>
static class NotPinned
{
    public static readonly Rule Rule = new("DS011", "The image has no version", Severity.Information, """
        Without a tag docker takes `latest`, and that is another image after the next release: the build that worked today fails next
        month, or computes something else. With a version it stays what it is; with a digest it stays the same to the last byte.

        Bad:

        ```dockerfile
        FROM quay.io/jupyter/scipy-notebook
        ```

        Good:

        ```dockerfile
        FROM quay.io/jupyter/scipy-notebook:2026-07-28
        ```

        It is said of the images in `COPY --from=` and `RUN --mount=from=` as well, but not of a single word that is no image the assistant
        knows: that may be a build context.

        In a recipe nothing is said of an image without a tag that is only tried out: the images' own documentation writes most commands
        so. A written `latest` is told where a version is known, unless the image's own documentation writes it:

        Bad:

        ```sh
        docker run -it --rm python:latest
        ```

        Good:

        ```sh
        docker run -it --rm python:3.14
        ```

        It is a hint for a database whose data is kept in a volume, because the next version may not read that data:

        Bad:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=${PASSWORD} -v db:/var/lib/postgresql postgres
        ```

        Good:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=${PASSWORD} -v db:/var/lib/postgresql postgres:18
        ```

        The fixes write the version that `latest` is now, as far as the registry or the catalogue tells, or its digest.
        """, document => InDockerfile(document).Concat(CommandRule.All(document, InCommand)))
    {
        EachCommand = InCommand,
        DependsOnAnswers = true,
        Beside = InDockerfile,
    };

    static IEnumerable<Finding> InDockerfile(Document document) =>
        from word in document.Dockerfile is { } file ? Bases(file).Concat(Sources(file, document.Catalogue)) : []
        let image = ImageWord.Of(word.Span, word.Value, document.Catalogue)
        where IsFloating(image) && image.Name is not ("scratch" or "")
        select Rule.At(image.Span, $"{image.Text} may be another image at the next build. Write a version{Example(image, document.Registries)}.", [.. Fixes(image, document.Registries)]);

    static IEnumerable<Word> Bases(Dockerfile file) =>
        from stage in file.Stages
        where stage.Base is not null && file.BaseStageOf(stage) is null
        select stage.Base!.Value;

    /// <summary>What files are taken from. A word alone may also be the name of a build context, which only the build command tells.</summary>
    static IEnumerable<Word> Sources(Dockerfile file, ImageCatalogue catalogue) =>
        from instruction in file.Instructions
        from word in Dockerfile.SourceImages(instruction.Trigger ?? instruction)
        where !int.TryParse(word.Value, out _) && file.StageNamed(word.Value) is null
        where word.Value.AsSpan().ContainsAny('/', ':') || catalogue.Find(word.Value) is not null
        select word;

    static IEnumerable<Finding> InCommand(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where IsFloating(run.Image)
        let isData = run.Facts.Family == "Databases" && run.KeepsData
        let isWritten = run is { Image.Tag: not null, Facts.Tags: { DocumentedLatest: false } } && CurrentTag.OfCatalogue(run.Facts) is not null
        where isData || isWritten
        let why = isData ? $"A newer {run.Image.Name} may not read the data that this one writes." : $"{run.Image.Text} is another image after the next release."
        select Rule.At(run.Image.Span, $"{why} Write a version{Example(run.Image, document.Registries)}.", [.. Fixes(run.Image, document.Registries)])
            with { Severity = isWritten ? Severity.Information : Severity.Hint };

    /// <summary>Where <c>latest</c> does not exist or the image has moved, that is said and nothing else.</summary>
    static bool IsFloating(ImageWord image) =>
        image is { Tag: null or "latest", Digest: null } && !image.Text.Contains('$') && image.Facts?.Tags?.Latest != false && image.Move is null;

    static string Example(ImageWord image, IRegistryAnswers? registries) => CurrentTag.Of(image, registries) is { } tag ? $", such as {image.Name}:{tag}" : "";

    static IEnumerable<Fix> Fixes(ImageWord image, IRegistryAnswers? registries)
    {
        if (CurrentTag.Of(image, registries) is { } tag) yield return new($"Use {image.Name}:{tag}", [new(image.Span, $"{image.Name}:{tag}")]);
        if (CurrentTag.DigestOf(image, registries) is { } digest) yield return new("Pin to the digest of today", [new(image.Span, $"{image.Text}@{digest}")], Preferred: false);
    }
}
