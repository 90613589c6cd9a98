using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidBaseImagePlatform
{
    public static readonly Rule Rule = BuildCheck.Rule("InvalidBaseImagePlatform", "The base image is not made for the platform", """
        A program built for one processor does not start on another, or is emulated and slow. The check knows the platforms of the
        images in the catalogue and of those that the engine has; of others it says nothing.

        Bad:

        ```dockerfile
        FROM --platform=linux/arm64 postgis/postgis:17-3.5
        ```

        Good:

        ```dockerfile
        FROM --platform=linux/amd64 postgis/postgis:17-3.5
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        where file.BaseStageOf(stage) is null
        let image = file.BaseImageOf(stage)?.Image.Value
        where image is not null
        let wanted = Wanted(file, stage)
        where wanted is not null
        let made = Made(file, stage, image)
        where made.Count > 0 && !made.Contains(wanted.Value)
        select Rule.At((stage.Platform?.Value ?? stage.Base!.Value).Span, $"{image.FamiliarName} is made for {string.Join(" and ", made)}, not for {wanted}.");

    /// <summary>What <c>--platform</c> says, else what the engine builds for; null when neither is known.</summary>
    static Platform? Wanted(Dockerfile file, Stage stage) =>
        (stage.Platform is { } flag ? flag.Value is { } value ? GlobalArguments.Resolve(file, value) : null : file.LocalImages?.Platform) is { } platform
            ? Platform.Read(platform)
            : null;

    /// <summary>
    /// What the image is made for; empty when not known. An image that the engine has is taken when no platform is asked for, else the
    /// builder looks for the right one in the registry.
    /// </summary>
    static List<Platform> Made(Dockerfile file, Stage stage, Values.ImageReference image) =>
        stage.Platform is null && file.LocalImages?.Find(image) is { } local ? Platform.Read(local.Platform) is { } platform ? [platform] : []
        : file.Catalogue.Find(image.FamiliarName) is { Architectures.IsDefaultOrEmpty: false } known ? [.. known.Architectures.Select(name => new Platform("linux", name.Split('/')[0])).Distinct()]
        : [];
}
