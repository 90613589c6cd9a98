using System.Globalization;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>What the engine and the registry tell of one image at the moment: whether it is here, how big and how old it is. Lines for its card.</summary>
static class ImageState
{
    const int MostLayers = 5;

    public static IEnumerable<(string What, string Text)> Of(Document document, ImageReference image) =>
        [.. Local(document, image), .. Remote(document, image)];

    static IEnumerable<(string What, string Text)> Local(Document document, ImageReference image)
    {
        if (document.LocalImages?.Find(image) is not { } local) yield break;
        var built = local.Configuration?.Created is { } created ? Built(created, document.Now) : null;
        yield return ("On the engine", string.Join(", ", new[] { local.Size is { } size ? ByteSize.OfImage(size) : null, built, local.Platform }.OfType<string>()));
        var largest = local.Layers.Where(layer => layer.Size > 0).OrderByDescending(layer => layer.Size).Take(MostLayers).ToList();
        if (largest.Count > 0) yield return ("Largest layers", string.Concat(largest.Select(layer => $"\n  - {ByteSize.OfImage(layer.Size)}: {Step(layer)}")));
    }

    static string Built(DateTimeOffset created, DateTimeOffset? now) =>
        AgeText.Of(created, now) is { } age ? $"built {age} ago ({Day(created)})" : $"built on {Day(created)}";

    /// <summary>A step may have a secret in it that its build was given as an argument.</summary>
    static string Step(ImageLayer layer) => layer.Step is "" ? "a step without a name" : ForeignText.Code(ForeignSecrets.Command(layer.Step));

    static IEnumerable<(string What, string Text)> Remote(Document document, ImageReference image)
    {
        if (document.Registries is not { } answers) yield break;
        var where = $"On {Host(image)}";
        if (answers.IsHidden(image))
        {
            yield return (where, "it does not exist, or it needs docker login");
            yield break;
        }
        if (answers.IsMissing(image))
        {
            yield return (where, "there is no such image or tag");
            yield break;
        }
        var list = answers.Tags(image);
        var tag = image.Digest is null ? list?.Named(image) : null;
        var held = answers.Image(image);
        if ((held?.AsOf ?? list?.AsOf) is not { } asked || (held ?? (object?)tag) is null) yield break;
        yield return (where, $"{(tag?.Pushed is { } pushed ? Pushed(pushed, document.Now) : "to be had")}, as of {Day(asked)}");
        if (PlatformSizes.ToDownload(held?.Platforms is { IsEmpty: false } platforms ? platforms : tag?.Platforms ?? [], tag?.Size) is { } download) yield return ("To download", download);
        if ((held?.Digest ?? tag?.Digest) is { } digest) yield return ("Digest", ForeignText.Code(digest));
    }

    static string Pushed(DateTimeOffset pushed, DateTimeOffset? now) =>
        AgeText.Of(pushed, now) is { } age ? $"pushed {age} ago ({Day(pushed)})" : $"pushed on {Day(pushed)}";

    static string Host(ImageReference image) => image.Registry is ImageReference.DockerHub ? "Docker Hub" : image.Registry;

    static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
