using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Registries;
using Assistant.Language.Rules.Recipes;

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

        In a recipe nothing is said of an image that is only tried out: the images' own documentation writes most commands without a
        tag. It is a hint for a database whose data is kept in a volume, because the next version may not read that data:

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
        from stage in document.Dockerfile?.Stages ?? []
        where stage.Base is not null && document.Dockerfile!.BaseStageOf(stage) is null
        let image = ImageWord.Of(stage.Base!.Value.Span, stage.Base!.Value.Value, document.Catalogue)
        where IsFloating(image) && image.Name != "scratch"
        select Rule.At(image.Span, $"{image.Text} may be another image at the next build. Write a version{Example(image, document.Registries)}.", [.. Fixes(image, document.Registries)]);

    static IEnumerable<Finding> InCommand(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        where run.Facts.Family == "Databases" && IsFloating(run.Image) && run.KeepsData
        select Rule.At(run.Image.Span, $"A newer {run.Image.Name} may not read the data that this one writes. Write a version{Example(run.Image, document.Registries)}.", [.. Fixes(run.Image, document.Registries)])
            with { Severity = Severity.Hint };

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
