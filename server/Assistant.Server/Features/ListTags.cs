using System.Text.Json;
using Assistant.Engine;
using Assistant.Language.Registries;
using Assistant.Language.Values;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;

namespace Assistant.Server.Features;

/// <summary>
/// The tags of an image for the palette and the command line: the catalogue's at once, then those the engine has, then the registry's with
/// their sizes. Where a registry's list has no sizes, those of the first tags are asked for one by one.
/// </summary>
static class ListTags
{
    const int Usual = 100;

    const int MostAsked = 10;

    public static Task<FoundTags> For(Session session, ImageTagsParams asked, CancellationToken cancellation) => ImageReference.Parse(asked.Image) is { Ok: true, Value: var image }
        ? For(image, asked.Limit ?? Usual, ImageSources.Of(session), Teller(session, asked.PartialResultToken), cancellation)
        : Task.FromResult(new FoundTags(asked.Image, []) { Note = $"{asked.Image} is not the name of an image." });

    /// <param name="tell">Is given the answer so far, each time that somebody has answered.</param>
    public static Task<FoundTags> For(ImageReference image, int limit, ImageSources sources, Action<FoundTags> tell, CancellationToken cancellation) => Task.Run(async () =>
    {
        limit = Math.Max(1, limit);
        var tags = new TagsOfImage(image with { Tag = null, Digest = null }, sources.Catalogue, ThisMachine.Platform);
        tell(tags.Found(limit) with { Note = sources.WhyNot });
        var listing = sources.OfRegistries((registries, time) => registries.Tags(tags.Image, time), cancellation);
        var platform = await sources.OfEngine((engine, time) => engine.Platform(time), cancellation);
        var local = await sources.OfEngine((engine, time) => engine.Images.List(time), cancellation) ?? [];
        tags = tags.WithLocal(platform, local.Where(own => ImageReference.Parse(own.Repository).Value == tags.Image));
        tell(tags.Found(limit) with { Note = sources.WhyNot });
        var (listed, problem) = await listing;
        if (listed is null) return tags.Found(limit) with { Note = problem };
        tags = tags.WithListed(listed);
        tell(tags.Found(limit));
        return (await WithSizes(tags, limit, sources, cancellation)).Found(limit);
    }, cancellation);

    static Action<FoundTags> Teller(Session session, string? token) => found =>
    {
        if (token is not null) session.Client.Tell(token, JsonSerializer.SerializeToElement(found, LspJson.Default.FoundTags));
    };

    /// <summary>Docker Hub's list has sizes, and what is read from its registry counts as pulls.</summary>
    static async Task<TagsOfImage> WithSizes(TagsOfImage tags, int limit, ImageSources sources, CancellationToken cancellation)
    {
        if (tags.Image.Registry is ImageReference.DockerHub) return tags;
        var without = tags.Found(limit).Tags.Take(MostAsked).Where(tag => tag.Size is null).Select(tag => tag.Tag).ToList();
        var asked = await Task.WhenAll(without.Select(async tag =>
            (Tag: tag, (await sources.OfRegistries(async (registries, time) => (await registries.Image(tags.Image with { Tag = tag }, time))?.Platforms.ToList() ?? [], cancellation)).Answer)));
        return asked.Aggregate(tags, (known, told) => known.With(told.Tag, told.Answer ?? []));
    }
}
