using Assistant.Language.Catalogue;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>The block of a recipe that runs an image completely, whether the catalogue knows it or not.</summary>
public static class ImageBlock
{
    /// <param name="configuration">What the image says of itself, for one that the catalogue does not know; null when that is not known either.</param>
    public static string Of(ImageReference image, ImageCatalogue catalogue, ImageConfiguration? configuration) =>
        Images.RunBlock(catalogue.Find(image) ?? Declared(image, configuration), image.ToString());

    static ImageFacts Declared(ImageReference image, ImageConfiguration? configuration) => new()
    {
        Name = image.FamiliarName,
        Purpose = configuration is null ? "Nothing is known of this image" : "Ports and volumes are those that the image declares",
        Ports = [.. (configuration?.Ports ?? []).Select(PortOf).OfType<ImagePort>()],
        Mounts = [.. (configuration?.Volumes ?? []).Select(volume => new ImageMount(volume))],
        Variables = [],
        Interactive = configuration is not { Ports.IsEmpty: false },
    };

    /// <summary>Null for a range such as <c>8000-8010/tcp</c>, which nobody publishes on a whim.</summary>
    static ImagePort? PortOf(string port)
    {
        var slash = port.IndexOf('/');
        return int.TryParse(slash < 0 ? port : port[..slash], out var number) ? new(number, "", Protocol: slash < 0 ? "tcp" : port[(slash + 1)..]) : null;
    }
}
