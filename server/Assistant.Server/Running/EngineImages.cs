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

    /// <summary>The same with the answers about more images; this object when there is nothing new to ask.</summary>
    public async Task<EngineImages> Learn(IEnumerable<ImageReference> wanted, Engine.Engine engine, CancellationToken cancellation)
    {
        var known = Known;
        foreach (var image in wanted.DistinctBy(NameOf).Where(image => !known.ContainsKey(NameOf(image))))
        {
            var found = await engine.Images.Configuration(NameOf(image), cancellation);
            known = known.Add(NameOf(image), found is null ? null : new(Variables(found.Environment), found.WorkFolder, found.Platform));
        }
        return ReferenceEquals(known, Known) ? this : new(Platform ?? await engine.Platform(cancellation), known);
    }

    static string NameOf(ImageReference image) => (image.Tag ?? image.Digest) is null ? $"{image}:latest" : image.ToString();

    static ImmutableDictionary<string, string> Variables(IEnumerable<string> environment) =>
        environment.Select(variable => variable.Split('=', 2)).Where(parts => parts.Length == 2)
            .Aggregate(ImmutableDictionary<string, string>.Empty, (variables, parts) => variables.SetItem(parts[0], parts[1]));
}
