using System.Collections.Immutable;
using Assistant.Language.Registries;
using Assistant.Language.Values;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>An image that the engine has. <paramref name="Size"/> is in bytes, unpacked.</summary>
public sealed record LocalImage(string Repository, string Tag, string Id, DateTime Created, long Size);

/// <summary>An image that the engine's search found on Docker Hub.</summary>
public sealed record FoundImage(string Name, string Description, long Stars, bool Official);

/// <summary>An image as the engine's inspection tells of it.</summary>
/// <param name="Platform">Operating system and architecture, <c>linux/amd64</c>.</param>
/// <param name="Size">In bytes, unpacked.</param>
/// <param name="Digest">Of the manifest it was pulled by, <c>sha256:…</c>; null for one that was built here and never pushed.</param>
public sealed record InspectedImage(string Platform, long Size, string? Digest, ImageConfiguration Configuration);

/// <summary>One step of an image's build. <paramref name="Size"/> is what it added, in bytes.</summary>
public sealed record ImageStep(string CreatedBy, long Size);

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
            var messages = new PullMessages(progress, TimeProvider.System);
            // Without a tag the engine would pull every tag there is.
            var parameters = new ImagesCreateParameters { FromImage = image.FamiliarName, Tag = image.Digest ?? image.Tag ?? "latest", Platform = platform };
            await client.Images.CreateImageAsync(parameters, await logins.For(image.Registry, cancellation), messages, cancellation);
            if (messages.Failure is { } failure) throw new EngineException(EngineProblem.FromMessage(failure));
        });

    public async Task<bool> Exists(string image, CancellationToken cancellation) => await Inspect(image, cancellation) is not null;

    /// <summary>What the engine tells of an image; null when it does not have it.</summary>
    public async Task<InspectedImage?> Inspect(string image, CancellationToken cancellation)
    {
        try
        {
            return Inspected(image, await EngineException.Explain(() => client.Images.InspectImageAsync(image, cancellation)));
        }
        catch (EngineException missing) when (missing.Problem.Kind is ProblemKind.ImageNotFound)
        {
            return null;
        }
    }

    /// <summary>The steps that an image the engine has was built by, the first one first.</summary>
    public Task<IReadOnlyList<ImageStep>> History(string image, CancellationToken cancellation) => EngineException.Explain<IReadOnlyList<ImageStep>>(async () =>
        [.. (await client.Images.GetImageHistoryAsync(image, cancellation)).Reverse().Select(step => new ImageStep(step.CreatedBy ?? "", step.Size))]);

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

    static InspectedImage Inspected(string name, ImageInspectResponse image) => new($"{image.Os}/{image.Architecture}", image.Size, DigestOf(name, image), ConfigurationOf(image));

    /// <summary>An image that was tagged anew has the digests of its other names, which its own repository need not hold.</summary>
    static string? DigestOf(string name, ImageInspectResponse image) =>
        (from pulled in image.RepoDigests ?? []
         let reference = ImageReference.Parse(pulled).Value
         where reference is not null && reference.FamiliarName == ImageReference.Parse(name).Value?.FamiliarName
         select reference.Digest).FirstOrDefault();

    static ImageConfiguration ConfigurationOf(ImageInspectResponse image) => new(
        image.Created,
        [.. image.Config?.ExposedPorts?.Keys ?? []],
        [.. image.Config?.Volumes?.Keys ?? []],
        image.Config?.User is { Length: > 0 } user && user.Split(':')[0] is not ("root" or "0") ? user : null,
        image.Config?.WorkingDir is { Length: > 0 } folder and not "/" ? folder : null,
        Variables(image.Config?.Env ?? []),
        [.. image.Config?.Entrypoint ?? []],
        [.. image.Config?.Cmd ?? []],
        image.Config?.Labels?.ToImmutableDictionary() ?? ImmutableDictionary<string, string>.Empty,
        image.Config?.Healthcheck?.Test is { Count: > 0 } test && test[0] is not "NONE");

    static ImmutableDictionary<string, string> Variables(IEnumerable<string> environment) =>
        environment.Select(variable => variable.Split('=', 2)).Where(parts => parts.Length == 2)
            .Aggregate(ImmutableDictionary<string, string>.Empty, (variables, parts) => variables.SetItem(parts[0], parts[1]));

    static string ShortId(string id) => id.Replace("sha256:", "", StringComparison.Ordinal) is { Length: > 12 } full ? full[..12] : id;
}
