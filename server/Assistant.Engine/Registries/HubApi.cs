using System.Net;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Engine;

sealed record HubTags(string? Next, IReadOnlyList<HubTag?>? Results);

sealed record HubTag(string? Name, long? FullSize, string? LastUpdated, string? TagLastPushed, string? Digest, IReadOnlyList<HubBuild?>? Images);

sealed record HubBuild(string? Architecture, string? Os, string? Variant, long? Size);

sealed record HubResults(IReadOnlyList<HubResult?>? Results);

sealed record HubResult(string? RepoName, string? ShortDescription, long? StarCount, long? PullCount, bool? IsOfficial);

sealed record HubBadges(IReadOnlyList<HubBadge?>? Results);

sealed record HubBadge(string? Name, string? Badge);

/// <summary>
/// Docker Hub's own API, which tells sizes and dates and, unlike its registry, does not count what is read. Source: docs.docker.com/reference/api/hub,
/// for the search what public clients do.
/// </summary>
sealed class HubApi(RegistryWire wire, Uri address, TimeProvider clock)
{
    const int PageSize = 100;

    /// <summary>The newest tags whose names contain <paramref name="contains"/>.</summary>
    public async Task<TagList> Tags(ImageReference image, string contains, RegistryAsk ask)
    {
        var query = Requests.Query(("page_size", $"{PageSize}"), ("ordering", "last_updated"), ("name", contains is "" ? null : contains));
        var answer = await Get($"{Repository(image)}/tags?{query}", ask);
        if (answer.IsRefused) throw new EngineException(RegistryProblems.Denied(image));
        if (answer.Status is HttpStatusCode.NotFound) throw new EngineException(RegistryProblems.NoRepository(image));
        if (!answer.IsSuccess) throw answer.Unexpected();
        var page = answer.Read(RegistryApiJson.Default.HubTags);
        return new([.. (page.Results ?? []).Where(tag => tag?.Name is { Length: > 0 }).Select(tag => Of(tag!))], clock.GetUtcNow(), IsWhole: page.Next is null or "");
    }

    public async Task<RegistryTag> Tag(ImageReference image, RegistryAsk ask)
    {
        var tag = image.Tag ?? "latest";
        var answer = await Get($"{Repository(image)}/tags/{tag}", ask);
        if (answer.IsRefused) throw new EngineException(RegistryProblems.Denied(image));
        if (answer.Status is HttpStatusCode.NotFound) throw new EngineException(RegistryProblems.NoTag(image));
        if (!answer.IsSuccess) throw answer.Unexpected();
        return Of(answer.Read(RegistryApiJson.Default.HubTag) with { Name = tag });
    }

    /// <summary>The images that the search finds, in its own order.</summary>
    public async Task<IReadOnlyList<HubImage>> Search(string term, int limit, RegistryAsk ask)
    {
        var verified = Verified(term, limit, ask);
        var answer = await Get($"v2/search/repositories/?{Requests.Query(("query", term), ("page", "1"), ("page_size", $"{limit}"))}", ask);
        if (!answer.IsSuccess) throw answer.Unexpected();
        var found = answer.Read(RegistryApiJson.Default.HubResults).Results ?? [];
        var marked = await verified;
        return [.. found.Where(image => image?.RepoName is { Length: > 0 }).Select(image => Of(image!) with { IsVerified = marked.Contains(image!.RepoName!) })];
    }

    /// <summary>
    /// Which of them are by a verified publisher: told by the newer search, whose counts are only rough. None when it does not tell in
    /// time. Source: specs/search.yaml of Docker's own hub-mcp.
    /// </summary>
    async Task<IReadOnlySet<string>> Verified(string term, int limit, RegistryAsk ask)
    {
        try
        {
            var answer = await ask.Within(BadgePatience, clock, "Docker Hub", part => Get($"api/search/v4?{Requests.Query(("query", term), ("type", "image"), ("from", "0"), ("size", $"{limit}"))}", part));
            return answer.IsSuccess ? (answer.Read(RegistryApiJson.Default.HubBadges).Results ?? []).Where(image => image is { Name: not null, Badge: "verified_publisher" }).Select(image => image!.Name!).ToHashSet() : None;
        }
        catch (EngineException)
        {
            return None;
        }
    }

    static readonly TimeSpan BadgePatience = TimeSpan.FromSeconds(2);

    static readonly HashSet<string> None = [];

    Task<RegistryAnswer> Get(string path, RegistryAsk ask) => wire.Send(HttpMethod.Get, new Uri(address, path), "application/json", null, ask.Limit);

    static string Repository(ImageReference image)
    {
        var slash = image.Repository.IndexOf('/');
        return $"v2/namespaces/{image.Repository[..slash]}/repositories/{image.Repository[(slash + 1)..]}";
    }

    static HubImage Of(HubResult image) =>
        new(image.RepoName!, image.ShortDescription?.Trim() ?? "", image.StarCount ?? 0, image.PullCount ?? 0, image.IsOfficial ?? false);

    static RegistryTag Of(HubTag tag) => new(
        tag.Name!,
        tag.Digest is { } digest && RegistryDigest.IsDigest(digest) ? digest : null,
        RegistryDate.Read(tag.TagLastPushed) ?? RegistryDate.Read(tag.LastUpdated),
        [
            .. from build in tag.Images ?? []
               let name = PlatformName.Of(build?.Os, build?.Architecture, build?.Variant)
               where name is not null
               group build by name into same
               select new RegistryPlatform(same.Key, same.First()!.Size is > 0 and var size ? size : null),
        ],
        tag.FullSize is > 0 ? tag.FullSize : null);
}
