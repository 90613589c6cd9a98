using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Engine;

/// <summary>
/// What the registries of the world tell about images, without an engine and without pulling anything. The registry that a
/// reference names is the one that is asked, by everybody's rights first and with what <c>docker login</c> left where that is
/// not enough. Answers are kept for an hour, those to a digest for ever; an old answer is given when no new one is to be had.
/// Every failure is an <see cref="EngineException"/> with one clear sentence.
/// </summary>
public sealed class Registries : IDisposable
{
    /// <summary>How long an answer counts as new.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>How long a registry has for an answer when nothing else is said.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(10);

    readonly RegistryWire wire;
    readonly HubApi hub;
    readonly RegistrySources sources;
    readonly JoinedAsks asks;
    readonly KeptAnswers answers;
    readonly TimeProvider clock;

    /// <param name="folder">Where public answers are kept over the end of the program; null keeps them in memory alone.</param>
    /// <param name="addresses">Where registries are asked; where everybody asks them when not given.</param>
    /// <param name="patience">How long one question may take: <see cref="UsualPatience"/> when not given.</param>
    public Registries(string? folder, RegistryAddresses? addresses = null, TimeSpan? patience = null)
        : this(new(folder), addresses ?? RegistryAddresses.Usual, DockerConfiguration.Own, patience ?? UsualPatience, PlatformName.Machine, TimeProvider.System)
    {
    }

    internal Registries(KeptAnswers answers, RegistryAddresses addresses, DockerConfiguration configuration, TimeSpan patience, string machine, TimeProvider clock)
    {
        (this.answers, this.clock) = (answers, clock);
        wire = new(clock);
        asks = new(patience, clock);
        hub = new(wire, addresses.HubApi, clock);
        var passes = new RegistryPasses(wire, new(configuration), clock);
        var registry = new RegistryV2(wire, passes, addresses, clock);
        sources = new(hub, new(wire, addresses.QuayApi, clock), registry, new(registry, machine, clock), passes, patience / 2, clock);
    }

    /// <summary>The tags of the image's repository; of one with very many the newest, or the first in the order of letters where a registry knows no dates.</summary>
    public Task<TagList> Tags(ImageReference image, CancellationToken cancellation) => Tags(image, "", cancellation);

    /// <summary>
    /// The same, with those whose names contain <paramref name="contains"/>, such as the letters typed so far, where a registry can
    /// be asked for them and has more tags than it listed.
    /// </summary>
    public async Task<TagList> Tags(ImageReference image, string contains, CancellationToken cancellation)
    {
        var newest = await Listed(image, KeyOfTags(image, ""), sources.Tags, cancellation);
        if (newest.IsWhole || contains.Length is 0 || !RegistrySources.KnowsLetters(image)) return newest;
        try
        {
            var matching = ForFewerLetters(image, contains)
                ?? await Listed(image, KeyOfTags(image, contains), (_, ask) => sources.Matching(image, contains, ask), cancellation);
            return newest with
            {
                Tags = [.. newest.Tags.Concat(matching.Tags).DistinctBy(tag => tag.Name)],
                AsOf = newest.AsOf < matching.AsOf ? newest.AsOf : matching.AsOf,
            };
        }
        // The newest ones are still worth having.
        catch (EngineException)
        {
            return newest;
        }
    }

    /// <summary>
    /// The tags with the names of all others, so that the newest of a kind is found among thousands: where Docker Hub or Quay told only
    /// the newest, its registry lists them all. When that gives no answer, the newest are what there is.
    /// </summary>
    public async Task<TagList> AllTags(ImageReference image, CancellationToken cancellation)
    {
        var newest = await Tags(image, cancellation);
        if (newest.IsWhole || !RegistrySources.KnowsLetters(image)) return newest;
        try
        {
            var names = await Listed(image, $"names {image.Registry}/{image.Repository}", sources.Names, cancellation);
            return newest with { Tags = [.. newest.Tags.Concat(names.Tags).DistinctBy(tag => tag.Name)], IsWhole = names.IsWhole };
        }
        catch (EngineException)
        {
            return newest;
        }
    }

    /// <summary>What the registry holds under the tag or digest, <c>latest</c> when there is neither; null when it says that there is no such thing.</summary>
    public async Task<RegistryImage?> Image(ImageReference image, CancellationToken cancellation)
    {
        try
        {
            return (await Answer(KeyOf(image), image.Registry, image.Digest is null ? Fresh : TimeSpan.MaxValue, (old, ask) => Read(image, old, ask), cancellation)).Image;
        }
        catch (EngineException missing) when (missing.Problem.IsMissing())
        {
            return null;
        }
    }

    /// <summary>The digest that the tag stands for now, never an old one; null when the registry says that there is no such tag.</summary>
    public async Task<string?> Digest(ImageReference image, CancellationToken cancellation)
    {
        try
        {
            return await asks.Join($"digest {KeyOf(image)}", RegistryProblems.Name(image.Registry), ask => sources.Digest(image, ask), cancellation);
        }
        catch (EngineException missing) when (missing.Problem.IsMissing())
        {
            return null;
        }
    }

    /// <summary>What Docker Hub's search finds, in its own order; <paramref name="limit"/> is 1 to 100.</summary>
    public async Task<IReadOnlyList<HubImage>> Search(string term, int limit, CancellationToken cancellation)
    {
        var (words, most) = (term.Trim(), Math.Clamp(limit, 1, 100));
        if (words.Length is 0) return [];
        var key = $"search {most} {words}";
        return (await Answer(key, ImageReference.DockerHub, Fresh, async (_, ask) => new(key, clock.GetUtcNow(), Found: await hub.Search(words, most, ask)), cancellation)).Found!;
    }

    /// <summary>The tags as they were told last, however long ago, without asking anybody; null when they never were.</summary>
    public TagList? KeptTags(ImageReference image) => answers.Get(KeyOfTags(image, ""))?.Tags;

    /// <summary>The image as it was told last, however long ago, without asking anybody; null when it never was.</summary>
    public RegistryImage? KeptImage(ImageReference image) => answers.Get(KeyOf(image))?.Image;

    public void Dispose()
    {
        asks.Dispose();
        wire.Dispose();
    }

    /// <summary>What was told for the first of the letters, when that was all there is; it holds what there is for more of them.</summary>
    TagList? ForFewerLetters(ImageReference image, string contains) =>
        Enumerable.Range(1, contains.Length - 1)
            .Select(count => answers.Get(KeyOfTags(image, contains[..count])))
            .FirstOrDefault(kept => kept is { Tags.IsWhole: true } && IsFresh(kept, Fresh))?.Tags;

    async Task<TagList> Listed(ImageReference image, string key, Func<ImageReference, RegistryAsk, Task<TagList>> list, CancellationToken cancellation)
    {
        return (await Answer(key, image.Registry, Fresh, Ask, cancellation)).Tags!;

        async Task<KeptAnswer> Ask(KeptAnswer? old, RegistryAsk ask)
        {
            var tags = await list(image, ask);
            return new(key, tags.AsOf, tags);
        }
    }

    async Task<KeptAnswer> Read(ImageReference image, KeptAnswer? old, RegistryAsk ask)
    {
        var read = await sources.Image(image, old is not null, digest => answers.Get(KeyOf(image with { Tag = null, Digest = digest }))?.Image, ask);
        var pinned = KeyOf(image with { Tag = null, Digest = read.Digest });
        if (read.Configuration is not null) answers.Put(new(pinned, read.AsOf, Image: read), isPublic: !ask.WithLogin);
        return new(KeyOf(image), read.AsOf, Image: read);
    }

    async Task<KeptAnswer> Answer(string key, string registry, TimeSpan fresh, Func<KeptAnswer?, RegistryAsk, Task<KeptAnswer>> ask, CancellationToken cancellation)
    {
        var old = answers.Get(key);
        if (old is not null && IsFresh(old, fresh)) return old;
        try
        {
            return await asks.Join(key, RegistryProblems.Name(registry), Anew, cancellation);
        }
        catch (EngineException failed) when (old is not null && !failed.Problem.IsMissing())
        {
            return old;
        }

        async Task<KeptAnswer> Anew(RegistryAsk asked)
        {
            // Another asker may have been answered a moment ago.
            if (answers.Get(key) is { } now && IsFresh(now, fresh)) return now;
            var answer = await ask(old, asked);
            answers.Put(answer, isPublic: !asked.WithLogin);
            return answer;
        }
    }

    bool IsFresh(KeptAnswer kept, TimeSpan fresh) => fresh == TimeSpan.MaxValue || (clock.GetUtcNow() - kept.AsOf is { Ticks: >= 0 } age && age < fresh);

    static string KeyOf(ImageReference image) =>
        $"image {image.Registry}/{image.Repository}{(image.Digest is { } digest ? $"@{digest}" : $":{image.Tag ?? "latest"}")}";

    static string KeyOfTags(ImageReference image, string contains) => $"tags {image.Registry}/{image.Repository} {contains}";
}
