using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Assistant.Server.Running;
using FoundImage = Assistant.Server.Protocol.FoundImage;
using Images = Assistant.Language.Catalogue.Images;

namespace Assistant.Server.Features;

/// <summary>
/// Images for what is typed in the palette or said on the command line: the catalogue's first, then those the engine has, then
/// what the engine's search answers.
/// </summary>
static class SearchImages
{
    static readonly TimeSpan EnginePatience = TimeSpan.FromSeconds(4);

    const int ShortestTerm = 2;

    public static Task<IReadOnlyList<FoundImage>> For(Session session, Protocol.SearchImagesParams asked, CancellationToken cancellation) =>
        For(asked.Query, asked.Limit ?? 25, asked.CatalogueOnly || !session.Client.IsTrusted ? null : session.Engine, cancellation);

    /// <summary>Never fails for want of an engine or a network: then the catalogue is all there is.</summary>
    public static Task<IReadOnlyList<FoundImage>> For(string query, int limit, EngineLink? link, CancellationToken cancellation) => Task.Run<IReadOnlyList<FoundImage>>(async () =>
    {
        limit = Math.Max(1, limit);
        var known = ImageCatalogue.BuiltIn.Search(query, limit).Select(FromCatalogue);
        var term = query.Trim();
        var more = link is null || term.Length < ShortestTerm ? [] : await FromEngine(term, limit, link, cancellation);
        return [.. known.Concat(more).DistinctBy(image => image.Name).Take(limit)];
    }, cancellation);

    static FoundImage FromCatalogue(ImageFacts image)
    {
        var reference = ImageReference.Parse(image.Name).Value;
        return new(image.Name, "catalogue", image.Purpose, null, reference?.Repository.StartsWith("library/", StringComparison.Ordinal), Word(image.Status))
        {
            Successor = image.Successors.IsDefaultOrEmpty ? null : image.Successors[0],
            Page = reference is null ? null : Images.Page(reference),
            FromLine = $"FROM {image.Recommended}",
            RunBlock = Images.RunBlock(image),
        };
    }

    static async Task<IEnumerable<FoundImage>> FromEngine(string term, int limit, EngineLink link, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(EnginePatience);
        if (await OrNothing(() => link.Connect(patience.Token), cancellation) is not { } engine) return [];
        var local = OrNothing(() => engine.Images.List(patience.Token), cancellation);
        var hub = OrNothing(() => engine.Images.Search(term, Math.Min(limit, 100), patience.Token), cancellation);
        return
        [
            .. (await local ?? []).Where(image => image.Repository.Contains(term, StringComparison.OrdinalIgnoreCase))
                .Select(image => Other(image.Repository, "engine", "an image that your engine has", null, null)),
            .. (await hub ?? []).Select(image => Other(image.Name, "registry", image.Description, image.Stars, image.Official)),
        ];
    }

    static FoundImage Other(string name, string source, string purpose, long? stars, bool? official) => new(name, source, purpose, stars, official, StatusOf(name))
    {
        Successor = ImageCatalogue.BuiltIn.Moved(name)?.Successors.FirstOrDefault()?.Name,
        Page = ImageReference.Parse(name).Value is { } reference ? Images.Page(reference) : null,
        FromLine = $"FROM {name}",
        RunBlock = $"### {name.Split('/')[^1]}\ndocker run -it --rm {name}\n",
    };

    static string StatusOf(string name) => ImageCatalogue.BuiltIn.Moved(name) is not null ? "frozen" : ImageCatalogue.BuiltIn.Find(name) is { } known ? Word(known.Status) : "unknown";

    /// <summary>What an engine that is missing, slow or cut off from its registry would have said.</summary>
    static async Task<T?> OrNothing<T>(Func<Task<T>> ask, CancellationToken cancellation) where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception silent) when (silent is EngineException || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    static string Word(ImageStatus status) => status switch
    {
        ImageStatus.Active => "active",
        ImageStatus.Maintenance => "maintenance",
        ImageStatus.Unmaintained => "unmaintained",
        ImageStatus.Frozen => "frozen",
        _ => "unknown",
    };
}
