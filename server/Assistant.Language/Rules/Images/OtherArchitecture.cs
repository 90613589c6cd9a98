using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Values;
using Platform = Assistant.Language.Dockerfiles.Platform;

namespace Assistant.Language.Rules.Images;

/// <summary>An image that has no build for the processor that is to run it.</summary>
static class OtherArchitecture
{
    public static readonly Rule Rule = new("DS017", "The image has no build for this machine", Severity.Warning, """
        Images are built for certain processors. On an Apple computer with an M chip, or a Raspberry Pi, docker finds no build of an
        image that is made for `linux/amd64` alone: `no matching manifest`. With `--platform linux/amd64` it is emulated, which is slow,
        and RStudio and TensorFlow may crash. An image that is built for both is better where there is one.

        Bad, on such a machine:

        ```sh
        docker run -d -e POSTGRES_PASSWORD=${PASSWORD} postgis/postgis:17-3.5
        ```

        Good:

        ```sh
        docker run -d --platform linux/amd64 -e POSTGRES_PASSWORD=${PASSWORD} postgis/postgis:17-3.5
        ```

        What images are built for is told by the registry, where it was asked, by the engine for the images that it has, and by the
        catalogue. In a Dockerfile `InvalidBaseImagePlatform` tells the same as soon as the engine was asked.
        """, document => InDockerfile(document).Concat(CommandRule.All(document, InCommand)))
    {
        EachCommand = InCommand,
        DependsOnAnswers = true,
        Beside = InDockerfile,
    };

    static IEnumerable<Finding> InDockerfile(Document document) =>
        from stage in document is { Machine: not null, LocalImages: null or { Platform: null }, Dockerfile: { } file } ? file.Stages : []
        where stage.Platform is null && document.Dockerfile!.BaseStageOf(stage) is null && document.Dockerfile.BaseImageOf(stage)?.Image.Value is not null
        let image = document.Dockerfile!.BaseImageOf(stage)!.Image.Value
        let built = BuiltPlatforms.Of(image, document)
        where Platform.Read(document.Machine!) is { } wanted && IsAnother(built, wanted)
        select Rule.At(stage.Base!.Value.Span, $"{image.FamiliarName} is built for {string.Join(" and ", built)}, not for {document.Machine} as this machine.",
            new Fix($"Add --platform={built[0]}", [new(new(stage.Base!.Value.Span.Start, 0), $"--platform={built[0]} ")]));

    static IEnumerable<Finding> InCommand(CommandLine line, Document document)
    {
        var asked = line.Command.Values("platform").LastOrDefault();
        if ((asked?.Value ?? document.LocalImages?.Platform ?? document.Machine) is not { } platform || Platform.Read(platform) is not { } wanted) yield break;
        if (ImageWord.Of(line.Command, document.Catalogue) is not { } word || ImageReference.Parse(word.Text).Value is not { } image) yield break;
        var built = asked is null && document.LocalImages?.Find(image) is { } local && Platform.Read(local.Platform) is { } own ? [own] : BuiltPlatforms.Of(image, document);
        if (!IsAnother(built, wanted)) yield break;
        var name = $"{image.FamiliarName} is built for {string.Join(" and ", built)}";
        yield return asked is null
            ? Rule.At(word.Span, $"{name}, not for {wanted} as this machine. Add --platform {built[0]} to have it emulated.", new Fix($"Add --platform {built[0]}", [new(new(word.Span.Start, 0), $"--platform {built[0]} ")]))
            : Rule.At(asked.Span, $"{name}, not for {wanted}.", new Fix($"Change to {built[0]}", [new(asked.Span, $"{built[0]}")]));
    }

    static bool IsAnother(List<Platform> built, Platform wanted) => built.Count > 0 && !built.Contains(wanted);
}
