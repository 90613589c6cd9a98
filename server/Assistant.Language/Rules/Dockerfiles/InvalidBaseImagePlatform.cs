using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Rules.Images;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidBaseImagePlatform
{
    public static readonly Rule Rule = BuildCheck.OfDocument("InvalidBaseImagePlatform", "The base image is not made for the platform", """
        A program built for one processor does not start on another, or is emulated and slow. The check knows the platforms of the
        images in the catalogue, of those that the registry was asked about and of those that the engine has; of others it says nothing.

        Bad:

        ```dockerfile
        FROM --platform=linux/arm64 postgis/postgis:17-3.5
        ```

        Good:

        ```dockerfile
        FROM --platform=linux/amd64 postgis/postgis:17-3.5
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document, Dockerfile file) =>
        from stage in file.Stages
        where file.BaseStageOf(stage) is null
        let image = file.BaseImageOf(stage)?.Image.Value
        where image is not null
        let wanted = Wanted(file, stage)
        where wanted is not null
        let made = Made(document, file, stage, image)
        where made.Count > 0 && !made.Contains(wanted.Value)
        select Rule.At((stage.Platform?.Value ?? stage.Base!.Value).Span, $"{image.FamiliarName} is made for {string.Join(" and ", made)}, not for {wanted}.", Fixes(stage, made));

    /// <summary>A platform that somebody has written stays what they want.</summary>
    static ImmutableArray<Fix> Fixes(Stage stage, List<Platform> made) =>
        stage.Platform is null ? [new($"Add --platform={made[0]}", [new(new(stage.Base!.Value.Span.Start, 0), $"--platform={made[0]} ")])] : [];

    /// <summary>What <c>--platform</c> says, else what the engine builds for; null when neither is known.</summary>
    static Platform? Wanted(Dockerfile file, Stage stage) =>
        (stage.Platform is { } flag ? flag.Value is { } value ? GlobalArguments.Resolve(file, value) : null : file.LocalImages?.Platform) is { } platform
            ? Platform.Read(platform)
            : null;

    /// <summary>
    /// What the image is made for; empty when not known. An image that the engine has is taken when no platform is asked for, else the
    /// builder looks for the right one in the registry.
    /// </summary>
    static List<Platform> Made(Document document, Dockerfile file, Stage stage, Values.ImageReference image) =>
        stage.Platform is null && file.LocalImages?.Find(image) is { } local ? Platform.Read(local.Platform) is { } platform ? [platform] : []
        : BuiltPlatforms.Of(image, document);
}
