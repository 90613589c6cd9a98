using System.Collections.Immutable;
using Assistant.Engine;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Values;
using LocalImage = Assistant.Language.Dockerfiles.LocalImage;

namespace Assistant.Server.Running;

/// <summary>What an engine has told of the images that somebody wanted to know of.</summary>
/// <param name="Known">By the whole name with its tag; null for an image that the engine does not have.</param>
sealed record EngineImages(string? Platform, ImmutableDictionary<string, LocalImage?> Known) : ILocalImages
{
    public static EngineImages None { get; } = new(null, ImmutableDictionary<string, LocalImage?>.Empty);

    public LocalImage? Find(ImageReference image) => Known.GetValueOrDefault(NameOf(image));

    /// <summary>True when there is nothing new to ask about these.</summary>
    public bool Knows(IEnumerable<ImageReference> wanted) => wanted.All(image => Known.ContainsKey(NameOf(image)));

    /// <summary>The same with the answers about more images; this object when there is nothing new to ask.</summary>
    public async Task<EngineImages> Learn(IEnumerable<ImageReference> wanted, Engine.Engine engine, CancellationToken cancellation)
    {
        var known = Known;
        foreach (var image in wanted.Select(NameOf).Distinct().Where(image => !known.ContainsKey(image)).Take(MostAtOnce))
            known = known.Add(image, await Find(image, engine, cancellation));
        return ReferenceEquals(known, Known) ? this : new(Platform ?? await engine.Platform(cancellation), known);
    }

    const int MostAtOnce = 200;

    static async Task<LocalImage?> Find(string image, Engine.Engine engine, CancellationToken cancellation)
    {
        if (await engine.Images.Inspect(image, cancellation) is not { } found) return null;
        var steps = await engine.Images.History(image, cancellation);
        return new(found.Configuration.Variables, found.Configuration.WorkFolder, found.Platform)
        {
            Size = found.Size,
            Digest = found.Digest,
            Configuration = found.Configuration,
            Layers = [.. steps.Where(step => step.Size > 0).Select(step => new ImageLayer(step.CreatedBy, step.Size))],
        };
    }

    static string NameOf(ImageReference image) => (image.Tag ?? image.Digest) is null ? $"{image}:latest" : image.ToString();
}
