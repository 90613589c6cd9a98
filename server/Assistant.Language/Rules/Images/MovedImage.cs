using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Rules.Images;

/// <summary>An image that is frozen, unmaintained or lives under another name now.</summary>
static class MovedImage
{
    public static readonly Rule Rule = ImageRule.Of("DS001", "The image has moved or is frozen", Severity.Warning, """
        Some well known images are no longer built where people look for them. They can still be pulled, so nothing warns:
        you get old software and no security updates. Since 2023-10-20, for example, the Jupyter images are on quay.io, and
        `jupyter/*` on Docker Hub is what it was that day.

        Bad:

        ```dockerfile
        FROM jupyter/scipy-notebook
        ```

        Good:

        ```dockerfile
        FROM quay.io/jupyter/scipy-notebook
        ```

        The fix writes the name the image has now. A tag is kept where the new image has it.
        """, Check);

    static IEnumerable<Finding> Check(ImageWord image)
    {
        if (image.Move is not { } move) yield break;
        yield return new("DS001", Severity.Warning, image.Span, MessageOf(move))
        {
            Tag = FindingTag.Deprecated,
            Fixes = [.. move.Successors.Select((successor, index) => FixOf(image, move, successor, index == 0))],
        };
    }

    static string MessageOf(ImageMove move) =>
        $"{move.Name} is out of date. {move.Why}" + (move.Successors.IsEmpty ? "" : $" Use {string.Join(" or ", move.Successors.Select(image => image.Name))}.");

    static Fix FixOf(ImageWord image, ImageMove move, ImageFacts successor, bool preferred)
    {
        var name = successor.Name + TagOf(image, move, successor);
        return new($"Use {name}", [new(image.Span, name)], preferred);
    }

    /// <summary>The tag as it was where the successor has it, else the successor's newest; a digest belongs to the old image.</summary>
    static string TagOf(ImageWord image, ImageMove move, ImageFacts successor) => image.Tag switch
    {
        null or "latest" => successor.Recommended[successor.Name.Length..],
        var tag when move.KeepsTags || successor.Tags?.Offer.Contains(tag) == true => ":" + tag,
        _ when successor.Tags is { Offer: [var newest, ..] } => ":" + newest,
        _ => "",
    };
}
