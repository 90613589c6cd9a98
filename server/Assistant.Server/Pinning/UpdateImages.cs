using Assistant.Engine;
using Assistant.Language.Editing.Pinning;

namespace Assistant.Server.Pinning;

/// <summary>
/// Moves an image to the newest tag of the same scheme. A digest that is written goes with it, and is renewed where the tag stays: a tag
/// such as <c>3.12</c> gets new builds.
/// </summary>
static class UpdateImages
{
    /// <summary>The careful step, or with <paramref name="bigSteps"/> the newest tag of all.</summary>
    public static Task<ImageOutcome> Ask(Registries registries, ImagePlace place, bool bigSteps, CancellationToken cancellation) => Ask(
        registries, place, updates => Task.FromResult(bigSteps ? updates.LastOrDefault() : updates.FirstOrDefault(update => !update.IsBigStep)), cancellation);

    /// <param name="choose">Gives null to keep the tag.</param>
    public static async Task<ImageOutcome> Ask(
        Registries registries, ImagePlace place, Func<IReadOnlyList<TagUpdate>, Task<TagUpdate?>> choose, CancellationToken cancellation)
    {
        if (place.Image is not { Tag: { } tag } image) return new(place) { LeftAlone = $"{place.Text} has no tag that could be moved on." };
        var updates = TagUpdate.Of(place, await registries.AllTags(image, cancellation));
        var chosen = await choose(updates);
        var outcome = await To(registries, place, chosen?.Tag ?? tag, cancellation);
        // A big step is never taken silently, but it is not kept secret either.
        return chosen is null && outcome.Change is null && updates is [{ IsBigStep: true } big]
            ? outcome with { LeftAlone = $"{place.Written} stays: only {big.Break} is newer, {big.Tag}." }
            : outcome;
    }

    /// <summary>Moves an image to this tag.</summary>
    public static async Task<ImageOutcome> To(Registries registries, ImagePlace place, string tag, CancellationToken cancellation)
    {
        if (place.Image is not { } image) return new(place);
        if (image.Digest is null) return tag == image.Tag ? new(place) : new(place) { Change = place.With(tag, null) };
        var digest = await registries.Digest(image with { Tag = tag, Digest = null }, cancellation);
        if (digest is null) return ImageOutcome.Missing(place, place.With(tag, null).Written);
        return tag == image.Tag && digest == image.Digest ? new(place) : new(place) { Change = place.With(tag, digest) };
    }
}
