namespace Assistant.Language.Rules.Images;

/// <summary>An image without a tag, or with <c>latest</c>, that publishes no <c>latest</c>.</summary>
static class NoLatestTag
{
    public static readonly Rule Rule = ImageRule.Of("DS002", "The image has no latest tag", Severity.Warning, """
        Without a tag docker asks for `latest`. Some images do not publish it, so that nobody updates a database by accident:
        the pull ends with `manifest unknown`.

        Bad:

        ```dockerfile
        FROM mongo
        ```

        Good:

        ```dockerfile
        FROM mongo:8.0
        ```

        The fixes write the tags that are known, the newest stable one first.
        """, Check);

    static IEnumerable<Finding> Check(ImageWord image)
    {
        if (!IsTold(image)) yield break;
        var tags = image.Facts!.Tags!;
        yield return new("DS002", Severity.Warning, image.Span, $"{image.Name} has no tag latest: the pull fails. Write a tag{Example(tags.Offer)}.")
        {
            Fixes = [.. tags.Offer.Take(3).Select((tag, index) => new Fix($"Use {image.Name}:{tag}", [new(image.Span, $"{image.Name}:{tag}")], index == 0))],
        };
    }

    /// <summary>True when this is what is wrong with the image.</summary>
    public static bool IsTold(ImageWord image) => image is { Tag: null or "latest", Digest: null, Facts.Tags.Latest: false } && image.Move is null;

    static string Example(IEnumerable<string> tags) => tags.FirstOrDefault() is { } tag ? $", such as {tag}" : "";
}
