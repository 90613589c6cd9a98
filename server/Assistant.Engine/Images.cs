using Assistant.Language.Values;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>An image that the engine has. <paramref name="Size"/> is in bytes, unpacked.</summary>
public sealed record LocalImage(string Repository, string Tag, string Id, DateTime Created, long Size);

/// <summary>An image that the engine's search found on Docker Hub.</summary>
public sealed record FoundImage(string Name, string Description, long Stars, bool Official);

/// <summary>What an image sets for the containers and builds that start from it.</summary>
/// <param name="Environment">Each as <c>NAME=value</c>.</param>
/// <param name="WorkFolder">Null for the root.</param>
/// <param name="Platform">Operating system and architecture, <c>linux/amd64</c>.</param>
public sealed record ImageConfiguration(IReadOnlyList<string> Environment, string? WorkFolder, string Platform);

/// <summary>The images of an engine.</summary>
public sealed class Images
{
    readonly DockerClient client;

    readonly RegistryLogins logins;

    internal Images(DockerClient client, RegistryLogins logins) => (this.client, this.logins) = (client, logins);

    /// <summary>
    /// Pulls one image; without a tag or digest <c>latest</c>. The registry is given what <c>docker login</c> left for it. Cancelling ends it at once; layers that are complete stay with the
    /// engine, so that the next pull goes on from there.
    /// </summary>
    public Task Pull(ImageReference image, string? platform, IProgress<PullProgress>? progress, CancellationToken cancellation) =>
        EngineException.Explain(async () =>
        {
            var messages = new PullMessages(progress);
            // Without a tag the engine would pull every tag there is.
            var parameters = new ImagesCreateParameters { FromImage = image.FamiliarName, Tag = image.Digest ?? image.Tag ?? "latest", Platform = platform };
            await client.Images.CreateImageAsync(parameters, await logins.For(image.Registry, cancellation), messages, cancellation);
            if (messages.Failure is { } failure) throw new EngineException(EngineProblem.FromMessage(failure));
        });

    public async Task<bool> Exists(string image, CancellationToken cancellation) => await Configuration(image, cancellation) is not null;

    /// <summary>What a build inherits from an image; null when the engine does not have it.</summary>
    public async Task<ImageConfiguration?> Configuration(string image, CancellationToken cancellation)
    {
        try
        {
            var found = await EngineException.Explain(() => client.Images.InspectImageAsync(image, cancellation));
            return new([.. found.Config?.Env ?? []], found.Config?.WorkingDir is { Length: > 0 } folder ? folder : null, $"{found.Os}/{found.Architecture}");
        }
        catch (EngineException missing) when (missing.Problem.Kind is ProblemKind.ImageNotFound)
        {
            return null;
        }
    }

    /// <summary>Every tagged image, the newest first; one with several tags comes once for each.</summary>
    public Task<IReadOnlyList<LocalImage>> List(CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<LocalImage>>(async () =>
    [..
        from image in await client.Images.ListImagesAsync(new(), cancellation)
        from name in image.RepoTags ?? []
        where name is not "<none>:<none>"
        let colon = name.LastIndexOf(':')
        orderby image.Created descending
        select new LocalImage(name[..colon], name[(colon + 1)..], ShortId(image.ID), image.Created, image.Size),
    ]);

    /// <summary>What Docker Hub's search says through the engine, with its proxy and login. <paramref name="limit"/> is 1 to 100.</summary>
    public Task<IReadOnlyList<FoundImage>> Search(string term, int limit, CancellationToken cancellation) =>
        EngineException.Explain<IReadOnlyList<FoundImage>>(async () =>
        [
            .. (await client.Images.SearchImagesAsync(new() { Term = term, Limit = limit }, cancellation))
                .Select(found => new FoundImage(found.Name, found.Description, found.StarCount, found.IsOfficial)),
        ]);

    public Task Remove(string image, bool force, CancellationToken cancellation) =>
        EngineException.Explain(() => client.Images.DeleteImageAsync(image, new() { Force = force }, cancellation));

    static string ShortId(string id) => id.Replace("sha256:", "", StringComparison.Ordinal) is { Length: > 12 } full ? full[..12] : id;
}
