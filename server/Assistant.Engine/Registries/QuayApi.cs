using System.Net;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Engine;

sealed record QuayTags(IReadOnlyList<QuayTag?>? Tags, bool? HasAdditional);

sealed record QuayTag(string? Name, string? ManifestDigest, bool? IsManifestList, long? Size, string? LastModified, long? StartTs);

/// <summary>Quay's own API, which tells dates and lists the newest tags first. Source: docs.quay.io/api and quay's endpoints/api/tag.py.</summary>
sealed class QuayApi(RegistryWire wire, Uri address, TimeProvider clock)
{
    const int PageSize = 100;

    /// <summary>The newest tags whose names contain <paramref name="contains"/>.</summary>
    public async Task<TagList> Tags(ImageReference image, string contains, RegistryAsk ask)
    {
        var query = Requests.Query(("onlyActiveTags", "true"), ("limit", $"{PageSize}"), ("page", "1"), ("filter_tag_name", contains is "" ? null : $"like:{contains}"));
        var answer = await wire.Send(HttpMethod.Get, new Uri(address, $"api/v1/repository/{image.Repository}/tag/?{query}"), "application/json", null, ask.Limit);
        if (answer.IsRefused) throw new EngineException(RegistryProblems.Denied(image));
        if (answer.Status is HttpStatusCode.NotFound) throw new EngineException(RegistryProblems.NoRepository(image));
        if (!answer.IsSuccess) throw answer.Unexpected();
        var page = answer.Read(RegistryApiJson.Default.QuayTags);
        return new([.. (page.Tags ?? []).Where(tag => tag?.Name is { Length: > 0 }).Select(tag => Of(tag!))], clock.GetUtcNow(), page.HasAdditional is not true);
    }

    static RegistryTag Of(QuayTag tag) => new(
        tag.Name!,
        tag.ManifestDigest is { } digest && RegistryDigest.IsDigest(digest) ? digest : null,
        tag.StartTs is > 0 and < 253402300800 and var start ? DateTimeOffset.FromUnixTimeSeconds(start) : RegistryDate.Read(tag.LastModified),
        // The size of an index is that of its JSON, not of anything to download.
        Size: tag is { IsManifestList: not true, Size: > 0 } ? tag.Size : null);
}
