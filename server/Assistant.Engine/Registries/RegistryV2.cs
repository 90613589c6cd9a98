using System.Collections.Concurrent;
using System.Net;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Engine;

/// <summary>
/// What every registry speaks. Source: the OCI distribution specification and distribution.github.io/distribution, for the tokens
/// its page "Token Authentication Specification".
/// </summary>
sealed class RegistryV2(RegistryWire wire, RegistryPasses passes, RegistryAddresses addresses, TimeProvider clock)
{
    const int PageSize = 1000;

    /// <summary>A registry lists tags by their letters, so that its first pages are as good as any; more than these nobody reads.</summary>
    const int MostPages = 10;

    const string Manifests = "application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, "
        + "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";

    readonly ConcurrentDictionary<string, Uri> found = new();

    public async Task<TagList> Tags(ImageReference image, RegistryAsk ask)
    {
        var names = new List<string>();
        var next = $"tags/list?n={PageSize}";
        for (var page = 0; page < MostPages && next is not null; page++)
        {
            var answer = await Ask(HttpMethod.Get, image, next, "application/json", ask);
            if (!answer.IsSuccess) throw Refusal(image, answer);
            names.AddRange(answer.Read(RegistryJson.Default.RegistryTags).Tags?.OfType<string>() ?? []);
            var link = RegistryLink.Next(answer);
            next = link?.AbsoluteUri;
            // Another server would be asked with a pass that is not for it.
            if (link is not null && !RegistryWire.IsSameServer(found[image.Registry], link)) break;
        }
        return new([.. names.Distinct().Select(name => new RegistryTag(name))], clock.GetUtcNow(), IsWhole: next is null);
    }

    /// <summary>The digest of the manifest, or of the index for several platforms. Docker Hub does not count this as a pull.</summary>
    public async Task<string> Digest(ImageReference image, RegistryAsk ask)
    {
        var answer = await Ask(HttpMethod.Head, image, $"manifests/{Named(image)}", Manifests, ask);
        if (answer.IsSuccess && RegistryDigest.Told(answer) is { } digest) return digest;
        // Only the body of an answer says what is missing, and some registries do not know HEAD.
        return (await Manifest(image, Named(image), ask)).Digest;
    }

    /// <summary>A manifest or an index, by its tag or digest.</summary>
    public async Task<(string Digest, RegistryManifest Content)> Manifest(ImageReference image, string name, RegistryAsk ask)
    {
        var answer = await Ask(HttpMethod.Get, image, $"manifests/{name}", Manifests, ask);
        if (!answer.IsSuccess) throw Refusal(image, answer);
        var manifest = answer.Read(RegistryJson.Default.RegistryManifest);
        if (manifest.SchemaVersion is null) throw answer.Unreadable("it is no manifest");
        var digest = RegistryDigest.IsDigest(name) ? name : RegistryDigest.Told(answer) ?? RegistryDigest.Of(answer);
        // The first form of manifests is signed, and its digest is that of a part of it.
        if (manifest.SchemaVersion is not 1) RegistryDigest.MustBe(digest, answer);
        return (digest, manifest);
    }

    public async Task<RegistryAnswer> Blob(ImageReference image, string digest, RegistryAsk ask)
    {
        var answer = await Ask(HttpMethod.Get, image, $"blobs/{digest}", "*/*", ask);
        if (!answer.IsSuccess) throw Refusal(image, answer);
        RegistryDigest.MustBe(digest, answer);
        return answer;
    }

    public static string Named(ImageReference image) => image.Digest ?? image.Tag ?? "latest";

    /// <summary>Asks at the first address of the registry where somebody answers. <paramref name="path"/> is one below the repository, or a whole address that the registry has named.</summary>
    async Task<RegistryAnswer> Ask(HttpMethod method, ImageReference image, string path, string accept, RegistryAsk ask)
    {
        var bases = found.TryGetValue(image.Registry, out var known) ? [known] : addresses.Registry(image.Registry);
        if (bases.Count is 0) throw new EngineException(RegistryProblems.Unnameable(image));
        foreach (var address in bases.SkipLast(1))
        {
            try
            {
                return await At(address);
            }
            catch (EngineException silent) when (silent.Problem.Kind is ProblemKind.RegistryUnreachable or ProblemKind.RegistryMalformed)
            {
            }
        }
        return await At(bases[^1]);

        async Task<RegistryAnswer> At(Uri address)
        {
            var answer = await Ask(method, image, new Uri(new Uri(address, $"v2/{image.Repository}/"), path), accept, ask);
            found[image.Registry] = address;
            return answer;
        }
    }

    async Task<RegistryAnswer> Ask(HttpMethod method, ImageReference image, Uri address, string accept, RegistryAsk ask)
    {
        if (passes.Kept(image) is { } kept && await With(kept) is { IsRefused: false } known) return known;
        var answer = await wire.Send(method, address, accept, null, ask.Limit);
        var challenge = RegistryChallenge.Of(answer);
        foreach (var withLogin in new[] { false, true })
        {
            if (!answer.IsRefused || !RegistryWire.IsSameServer(answer.Address, address) || challenge is null) return answer;
            if (await passes.New(challenge, address, image, withLogin, ask.Limit) is not { } pass) continue;
            answer = await With(pass);
            if (!answer.IsRefused) passes.Keep(image, pass);
        }
        return answer;

        async Task<RegistryAnswer> With(RegistryPass pass)
        {
            ask.WithLogin |= pass.WithLogin;
            return await wire.Send(method, address, accept, pass.Header, ask.Limit);
        }
    }

    /// <summary>Something is only called missing when the registry itself has said so.</summary>
    static EngineException Refusal(ImageReference image, RegistryAnswer answer)
    {
        var codes = answer.Errors();
        if (answer.IsRefused || codes.Contains("DENIED") || codes.Contains("UNAUTHORIZED")) return new(RegistryProblems.Denied(image));
        if (answer.Status is not HttpStatusCode.NotFound) return answer.Unexpected();
        if (codes.Contains("MANIFEST_UNKNOWN")) return new(RegistryProblems.NoTag(image));
        if (codes.Contains("NAME_UNKNOWN")) return new(RegistryProblems.NoRepository(image));
        return answer.Unexpected();
    }
}
