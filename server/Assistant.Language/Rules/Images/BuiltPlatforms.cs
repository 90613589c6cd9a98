using Assistant.Language.Values;
using Platform = Assistant.Language.Dockerfiles.Platform;

namespace Assistant.Language.Rules.Images;

/// <summary>What an image is built for, as people elsewhere get it: what the engine has of it says nothing of its other builds.</summary>
static class BuiltPlatforms
{
    /// <summary>As the registry told, else as the catalogue knows; empty when not known.</summary>
    public static List<Platform> Of(ImageReference image, Document document)
    {
        var told = document.Registries?.Image(image)?.Platforms.Select(platform => platform.Name)
            ?? document.Registries?.Tags(image)?.Tags.FirstOrDefault(tag => tag.Name == (image.Tag ?? "latest"))?.Platforms.Select(platform => platform.Name);
        var names = told is not null && told.Any() ? told : (document.Catalogue.Find(image)?.Architectures ?? []).Select(architecture => $"linux/{architecture}");
        return [.. names.Select(Platform.Read).OfType<Platform>().Where(platform => platform.System != "unknown").Distinct()];
    }
}
