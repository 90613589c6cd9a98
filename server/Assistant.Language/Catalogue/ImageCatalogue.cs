using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Catalogue;

/// <summary>
/// The images that data scientists use, with what one has to know before running them. It never changes: what a workspace adds makes
/// another one. Read on first use.
/// </summary>
public sealed partial class ImageCatalogue
{
    readonly ImmutableArray<JsonObject> additions;
    readonly Lazy<ImmutableArray<ImageFacts>> all;
    readonly Lazy<Dictionary<string, ImageFacts>> byName;
    readonly Lazy<Searchable[]> searchable;

    ImageCatalogue(ImmutableArray<JsonObject> additions)
    {
        this.additions = additions;
        all = new(() => ImageFamilies.Read(additions));
        byName = new(ByName);
        searchable = new(() => [.. All.Where(image => image.Status != ImageStatus.NoImage).Select(Searchable.Of)]);
    }

    /// <summary>What the assistant knows without a file of the workspace.</summary>
    public static ImageCatalogue BuiltIn { get; } = new([]);

    /// <summary>
    /// The catalogue with images of a workspace, as its file says them. Of an image that is known already the members that are given
    /// replace those that were there, and the others stay.
    /// </summary>
    /// <param name="images">Each fits the definition <c>image</c> of <c>images.schema.json</c>.</param>
    public ImageCatalogue With(params IEnumerable<JsonObject> images) => new([.. additions, .. images]);

    /// <summary>Every image: those of the workspace, then the families and images that are meant most often.</summary>
    public IReadOnlyList<ImageFacts> All => all.Value;

    /// <summary>
    /// What is known of the image, whichever of its names, mirrors or former names is written, with or without <c>docker.io/</c>,
    /// <c>library/</c>, tag and digest; null when it is not known. With a tag it is what holds for that one.
    /// </summary>
    public ImageFacts? Find(string reference) =>
        byName.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FamiliarName(reference), out var image) ? image.AtTag(TagOf(reference)) : null;

    public ImageFacts? Find(ImageReference reference) => byName.Value.GetValueOrDefault(reference.FamiliarName)?.AtTag(reference.Tag);

    /// <summary>Where the name leads now; null for a name that is still good.</summary>
    public ImageMove? Moved(string reference)
    {
        if (Find(reference) is not { } image) return null;
        var name = FamiliarName(reference).ToString();
        var former = image.Formerly.FirstOrDefault(former => former.Name == name);
        if (former is not null) return new(name, former.Why, former.Since, former.KeepsTags, [image]);
        if (image.Status is not (ImageStatus.Frozen or ImageStatus.Unmaintained)) return null;
        return new(name, image.StatusNote ?? "", null, false, [.. image.Successors.Select(Find).OfType<ImageFacts>()]);
    }

    /// <summary>What an image is built on, nearest first: names of images, and words where it is none of the catalogue's.</summary>
    public ImmutableArray<string> ParentsOf(ImageFacts image)
    {
        var chain = ImmutableArray.CreateBuilder<string>();
        for (var at = image; at?.Parent is { } parent && !chain.Contains(parent); at = Find(parent)) chain.Add(parent);
        return chain.DrainToImmutable();
    }

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

    static string? TagOf(string reference)
    {
        var named = reference.Split('@')[0];
        var colon = named.LastIndexOf(':');
        return colon > named.LastIndexOf('/') ? named[(colon + 1)..] : null;
    }

    /// <summary>An image's own name goes before what others call it now or called it once.</summary>
    Dictionary<string, ImageFacts> ByName()
    {
        var found = All.DistinctBy(image => image.Name).ToDictionary(image => image.Name);
        foreach (var image in All)
            foreach (var name in NamesOf(image)) found.TryAdd(name, image);
        return found;
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
