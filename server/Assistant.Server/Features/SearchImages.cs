using System.Text.Json;
using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;
using FoundImage = Assistant.Server.Protocol.FoundImage;
using Images = Assistant.Language.Catalogue.Images;

namespace Assistant.Server.Features;

/// <summary>
/// Images for what is typed in the palette or said on the command line: the catalogue's at once, then those the engine has, then
/// Docker Hub's. What comes later is added behind, so that nothing moves; what it tells of an image that stands there already is added to it.
/// </summary>
static class SearchImages
{
    const int Usual = 25;

    const int ShortestTerm = 2;

    public static Task<FoundImages> For(Session session, SearchImagesParams asked, CancellationToken cancellation) =>
        For(asked.Query, asked.Limit ?? Usual, ImageSources.Of(session), Teller(session, asked.PartialResultToken), cancellation);

    /// <summary>Never fails for want of an engine or a network: then the catalogue is all there is, and a sentence says why.</summary>
    /// <param name="tell">Is given the answer so far, each time that somebody has answered.</param>
    public static Task<FoundImages> For(string query, int limit, ImageSources sources, Action<FoundImages> tell, CancellationToken cancellation) => Task.Run(async () =>
    {
        limit = Math.Max(1, limit);
        var term = query.Trim();
        var found = new FoundImages([.. sources.Catalogue.Search(term, limit).Select(image => FromCatalogue(sources.Catalogue, image))]) { Note = sources.WhyNot };
        tell(found);
        if (term.Length < ShortestTerm) return found;
        var local = Local(term, sources, cancellation);
        var hub = OnHub(term, limit, sources, cancellation);
        found = found with { Images = Joined(found.Images, await local, limit) };
        tell(found);
        var (images, problem) = await hub;
        return found with { Images = Joined(found.Images, images, limit), Note = problem };
    }, cancellation);

    /// <summary>Tells an editor that gave a token for it.</summary>
    static Action<FoundImages> Teller(Session session, string? token) => found =>
    {
        if (token is not null) session.Client.Tell(token, JsonSerializer.SerializeToElement(found, LspJson.Default.FoundImages));
    };

    static IReadOnlyList<FoundImage> Joined(IReadOnlyList<FoundImage> first, IEnumerable<FoundImage> more, int limit) =>
        [.. first.Concat(more).GroupBy(image => image.Name).Select(same => same.Aggregate(With)).Take(limit)];

    static FoundImage With(FoundImage known, FoundImage more) => known with
    {
        Stars = known.Stars ?? more.Stars,
        Pulls = known.Pulls ?? more.Pulls,
        Official = known.Official ?? more.Official,
        IsVerified = known.IsVerified || more.IsVerified,
        IsLocal = known.IsLocal || more.IsLocal,
    };

    static async Task<IEnumerable<FoundImage>> Local(string term, ImageSources sources, CancellationToken cancellation) =>
        from image in await sources.OfEngine((engine, limit) => engine.Images.List(limit), cancellation) ?? []
        where term.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => image.Repository.Contains(word, StringComparison.OrdinalIgnoreCase))
        select Of(sources.Catalogue, image.Repository, "engine", "an image that your engine has", null, null) with { IsLocal = true };

    /// <summary>Docker Hub itself, else its search through the engine, which may have a way out that this machine lacks.</summary>
    static async Task<(IEnumerable<FoundImage> Images, string? Problem)> OnHub(string term, int most, ImageSources sources, CancellationToken cancellation)
    {
        var (told, problem) = await sources.OfRegistries((registries, limit) => registries.Search(term, most, limit), cancellation);
        if (told is not null) return (told.Select(image => Of(sources.Catalogue, image.Name, "registry", image.Description, image.Stars, image.IsOfficial) with { Pulls = image.Pulls, IsVerified = image.IsVerified }), null);
        if (sources.WhyNot is not null) return ([], problem);
        var passed = await sources.OfEngine((engine, limit) => engine.Images.Search(term, Math.Min(most, 100), limit), cancellation);
        return passed is null ? ([], problem) : (passed.Select(image => Of(sources.Catalogue, image.Name, "registry", image.Description, image.Stars, image.Official)), null);
    }

    static FoundImage FromCatalogue(ImageCatalogue catalogue, ImageFacts image)
    {
        var isOfficial = ImageReference.Parse(image.Name).Value is { Registry: ImageReference.DockerHub } reference ? reference.Repository.StartsWith("library/", StringComparison.Ordinal) : (bool?)null;
        return Of(catalogue, image.Name, "catalogue", image.Purpose, null, isOfficial);
    }

    static FoundImage Of(ImageCatalogue catalogue, string name, string source, string purpose, long? stars, bool? official)
    {
        var reference = ImageReference.Parse(name).Value;
        var moved = catalogue.Moved(name);
        return new(reference?.FamiliarName ?? name, source, purpose, stars, official, StatusOf(catalogue.Find(name), moved))
        {
            Since = moved?.Since,
            Successor = moved?.Successors.FirstOrDefault()?.Name,
            Page = reference is null ? null : Images.Page(reference),
        };
    }

    /// <summary>An old name of an image that is kept up elsewhere is frozen.</summary>
    static string StatusOf(ImageFacts? known, ImageMove? moved) => known switch
    {
        null => "unknown",
        _ when moved is not null && known.Status is ImageStatus.Active or ImageStatus.Maintenance => "frozen",
        { Status: ImageStatus.Active } => "active",
        { Status: ImageStatus.Maintenance } => "maintenance",
        { Status: ImageStatus.Unmaintained } => "unmaintained",
        { Status: ImageStatus.Frozen } => "frozen",
        _ => "unknown",
    };
}
