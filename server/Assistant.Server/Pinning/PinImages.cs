using Assistant.Engine;
using Assistant.Language.Editing.Pinning;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Server.Pinning;

/// <summary>Writes the digest that an image's tag has now: <c>python:3.12@sha256:…</c>. One that has a digest is left as it is.</summary>
static class PinImages
{
    public static async Task<ImageOutcome> Ask(Registries registries, ImagePlace place, CancellationToken cancellation)
    {
        if (place.Image is not { Digest: null } image) return new(place);
        return await registries.Digest(image, cancellation) is { } digest
            ? new(place) { Change = place.Pinned(digest, image.Tag is null ? await Versions(registries, image, cancellation) : null) }
            : ImageOutcome.Missing(place, place.Written);
    }

    /// <summary>To name the version that has no tag; without an answer it has no name.</summary>
    static async Task<TagList?> Versions(Registries registries, ImageReference image, CancellationToken cancellation)
    {
        try
        {
            return await registries.Tags(image, cancellation);
        }
        catch (EngineException)
        {
            return null;
        }
    }
}
