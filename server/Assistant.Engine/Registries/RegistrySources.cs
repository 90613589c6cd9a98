using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Engine;

/// <summary>
/// Who is asked for what. Docker Hub and Quay have APIs of their own that tell more; when those fail, their registries are asked
/// like every other. <paramref name="patience"/> is what each of the two has.
/// </summary>
sealed class RegistrySources(HubApi hub, QuayApi quay, RegistryV2 registry, RegistryImages images, RegistryPasses passes, TimeSpan patience, TimeProvider clock)
{
    /// <summary>All tags, or the newest of them.</summary>
    public async Task<TagList> Tags(ImageReference image, RegistryAsk ask)
    {
        if (!KnowsLetters(image)) return await registry.Tags(image, ask);
        var (tags, problem) = await Soon(image, api => Matching(image, "", api), ask);
        if (tags is not null) return tags;
        try
        {
            return await registry.Tags(image, ask);
        }
        catch (EngineException failed)
        {
            throw new EngineException(Clearer(problem!, failed.Problem));
        }
    }

    /// <summary>The names of all tags, which no API tells at once.</summary>
    public Task<TagList> Names(ImageReference image, RegistryAsk ask) => registry.Tags(image, ask);

    /// <summary>True where tags can be asked for by some letters of theirs.</summary>
    public static bool KnowsLetters(ImageReference image) => image.Registry is ImageReference.DockerHub or "quay.io";

    /// <summary>The newest tags whose names contain <paramref name="contains"/>, where <see cref="KnowsLetters"/>.</summary>
    public Task<TagList> Matching(ImageReference image, string contains, RegistryAsk ask) =>
        image.Registry is ImageReference.DockerHub ? hub.Tags(image, contains, ask) : quay.Tags(image, contains, ask);

    /// <summary>The digest, from the registry.</summary>
    public async Task<string> Digest(ImageReference image, RegistryAsk ask)
    {
        try
        {
            return await registry.Digest(image, ask);
        }
        // Docker Hub's registry refuses what does not exist; its API says that it does not.
        catch (EngineException denied) when (denied.Problem.Kind is ProblemKind.AccessDenied && HubKnows(image))
        {
            if ((await hub.Tag(image, ask)).Digest is { } told) return told;
            throw;
        }
    }

    /// <summary>
    /// An image with its platforms and its configuration. <paramref name="kept"/> finds what is known of a digest: then only the
    /// digest is asked for, and Docker Hub counts no pull.
    /// </summary>
    public async Task<RegistryImage> Image(ImageReference image, bool isKnown, Func<string, RegistryImage?> kept, RegistryAsk ask)
    {
        if (HubKnows(image)) return await OfHub(image, kept, ask);
        var digest = image.Digest is null && isKnown ? await registry.Digest(image, ask) : null;
        return digest is not null && kept(digest) is { } same ? same with { AsOf = clock.GetUtcNow() } : await images.Read(image, ask);
    }

    async Task<RegistryImage> OfHub(ImageReference image, Func<string, RegistryImage?> kept, RegistryAsk ask)
    {
        var (tag, problem) = await Soon(image, api => hub.Tag(image, api), ask);
        if (tag?.Digest is { } digest && kept(digest) is { } same) return same with { AsOf = clock.GetUtcNow() };
        try
        {
            var read = await ask.Within(patience, clock, "Docker Hub", part => images.Read(image, part));
            return tag is { Platforms.IsEmpty: false } ? read with { Platforms = tag.Platforms } : read;
        }
        // Without the registry there is still what the API has told.
        catch (EngineException) when (tag is { Digest: not null })
        {
            return new(tag.Digest, tag.Platforms, null, clock.GetUtcNow());
        }
        catch (EngineException failed) when (problem is not null)
        {
            throw new EngineException(Clearer(problem, failed.Problem));
        }
    }

    /// <summary>
    /// What an API answers, or its problem, in time for the registry to be asked instead. When it says that there is nothing, that is
    /// the end for who has no login: what it does not show to everybody it would show to nobody else here.
    /// </summary>
    async Task<(T? Answer, EngineProblem? Problem)> Soon<T>(ImageReference image, Func<RegistryAsk, Task<T>> api, RegistryAsk ask) where T : class
    {
        try
        {
            return (await ask.Within(patience, clock, RegistryProblems.Name(image.Registry), api), null);
        }
        catch (EngineException failed)
        {
            if (failed.Problem.IsMissing() && !await passes.HasLogin(image.Registry, ask.Limit)) throw;
            return (null, failed.Problem);
        }
    }

    /// <summary>When an API and its registry both failed: the problem that says more.</summary>
    static EngineProblem Clearer(EngineProblem api, EngineProblem registry) => (api.IsMissing(), registry.Kind) switch
    {
        (_, ProblemKind.TagNotFound or ProblemKind.RepositoryNotFound) => registry,
        (true, ProblemKind.AccessDenied) => api,
        // It may be a private one, of which only the registry knows.
        (true, _) => registry,
        (false, ProblemKind.AccessDenied) => registry,
        _ => api,
    };

    static bool HubKnows(ImageReference image) => image is { Registry: ImageReference.DockerHub, Digest: null };
}
