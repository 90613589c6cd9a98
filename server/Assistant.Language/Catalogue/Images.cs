using Assistant.Language.Values;

namespace Assistant.Language.Catalogue;

/// <summary>What can be said of an image from its reference or its facts alone, whichever catalogue they come from.</summary>
public static partial class Images
{
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

    /// <summary>The registry's page that lists the tags; null for a registry that has none that is known.</summary>
    public static string? TagsPage(ImageReference reference) => (reference.Registry, Page(reference)) switch
    {
        (_, null) => null,
        ("quay.io", var page) => $"{page}?tab=tags",
        (ImageReference.DockerHub or "mcr.microsoft.com" or "nvcr.io", var page) => $"{page}/tags",
        ("ghcr.io" or "gcr.io" or "public.ecr.aws", var page) => page,
        _ => null,
    };
}
