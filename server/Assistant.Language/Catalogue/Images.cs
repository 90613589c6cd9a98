using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Catalogue;

/// <summary>The images that data scientists use, with what one has to know before running them. Read on first use.</summary>
public static partial class Images
{
    static readonly Lazy<ImmutableArray<ImageFacts>> all = new(ImageFamilies.Read);

    static readonly Lazy<Dictionary<string, ImageFacts>> byName = new(() =>
        All.SelectMany(image => NamesOf(image).Select(name => (name, image))).ToDictionary(pair => pair.name, pair => pair.image));

    /// <summary>Every image, the families and images that are meant most often first.</summary>
    public static IReadOnlyList<ImageFacts> All => all.Value;

    /// <summary>
    /// What is known of the image, whichever of its names, mirrors or former names is written, with or without <c>docker.io/</c>,
    /// <c>library/</c>, tag and digest; null when it is not known.
    /// </summary>
    public static ImageFacts? Find(string reference) =>
        byName.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FamiliarName(reference), out var image) ? image : null;

    public static ImageFacts? Find(ImageReference reference) => byName.Value.GetValueOrDefault(reference.FamiliarName);

    /// <summary>Where the name leads now; null for a name that is still good.</summary>
    public static ImageMove? Moved(string reference)
    {
        if (Find(reference) is not { } image) return null;
        var name = FamiliarName(reference).ToString();
        var former = image.Formerly.FirstOrDefault(former => former.Name == name);
        if (former is not null) return new(name, former.Why, former.Since, former.KeepsTags, [image]);
        if (image.Status is not (ImageStatus.Frozen or ImageStatus.Unmaintained)) return null;
        return new(name, image.StatusNote ?? "", null, false, [.. image.Successors.Select(successor => byName.Value[successor])]);
    }

    /// <summary>The registry's page about the image; null for a registry whose pages are not known.</summary>
    public static string? Page(ImageReference reference) => (reference.Registry, reference.Repository) switch
    {
        (ImageReference.DockerHub, var path) when path.StartsWith("library/") => $"https://hub.docker.com/_/{path["library/".Length..]}",
        (ImageReference.DockerHub, var path) => $"https://hub.docker.com/r/{path}",
        ("quay.io", var path) => $"https://quay.io/repository/{path}",
        ("ghcr.io" or "gcr.io", var path) => $"https://{reference.Registry}/{path}",
        ("public.ecr.aws", var path) => $"https://gallery.ecr.aws/{path}",
        ("mcr.microsoft.com", var path) => $"https://mcr.microsoft.com/artifact/mar/{path}",
        ("nvcr.io", var path) when path.Split('/') is [var owner, var name] => $"https://catalog.ngc.nvidia.com/orgs/{owner}/containers/{name}",
        ("nvcr.io", var path) when path.Split('/') is [var owner, var team, var name] => $"https://catalog.ngc.nvidia.com/orgs/{owner}/teams/{team}/containers/{name}",
        _ => null,
    };

    /// <summary>The name in a reference as people write it. Nothing is checked: what is no reference is just no image's name.</summary>
    static ReadOnlySpan<char> FamiliarName(ReadOnlySpan<char> reference)
    {
        var digest = reference.IndexOf('@');
        if (digest >= 0) reference = reference[..digest];
        var colon = reference.LastIndexOf(':');
        if (colon > reference.LastIndexOf('/')) reference = reference[..colon];
        foreach (var start in (ReadOnlySpan<string>)["index.docker.io/", "docker.io/", "library/"])
            if (reference.StartsWith(start, StringComparison.Ordinal)) reference = reference[start.Length..];
        return reference;
    }

    static IEnumerable<string> NamesOf(ImageFacts image) => [image.Name, .. image.Also, .. image.Formerly.Select(former => former.Name)];
}

/// <summary>An image that is frozen, unmaintained or lives elsewhere.</summary>
/// <param name="Name">The old name, as people write it.</param>
/// <param name="Why">A sentence for the person who still uses it.</param>
/// <param name="Since">The day of the last build under the old name; null when not known.</param>
/// <param name="KeepsTags">True when the successor has the same tags.</param>
/// <param name="Successors">What to use instead, best first; empty when there is nothing.</param>
public sealed record ImageMove(string Name, string Why, string? Since, bool KeepsTags, ImmutableArray<ImageFacts> Successors);
