using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>Which image it is, whether it is still a good one, and when it is downloaded.</summary>
static class ImageText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        var image = container.Run.Image;
        yield return $"Makes a container from the image {image}{(container.Image is { } known ? $": {known.Purpose}" : "")}.";
        if (Moved(image, container.Catalogue) is { } moved) yield return moved;
        if (ImageReference.Parse(image) is { Ok: true, Value: { Tag: null, Digest: null } } && !ImageReference.IsId(image))
            yield return "No tag is written, so it is the one called latest, which changes with time.";
        yield return container.Run.PullPolicy switch
        {
            "always" => "The image is looked up again each time, and downloaded when it is newer.",
            "never" => "The image is not downloaded: it has to be there.",
            _ => "The image is downloaded first if it is not there.",
        };
        if (container.Run.Platform is { } platform) yield return $"It is the image's version for {platform}.";
    }

    /// <summary>Where the name leads now; null for a name that is still good.</summary>
    public static string? Moved(string image, ImageCatalogue catalogue) => catalogue.Moved(image) is { } move
        ? $"The image is out of date. {move.Why}{(move.Successors.IsEmpty ? "" : $" Use {string.Join(" or ", move.Successors.Select(successor => successor.Name))} instead.")}"
        : null;
}
