namespace Assistant.Language.Recipes.Names;

/// <summary>Tells when two words mean the same image, by their letters alone.</summary>
static class ImageName
{
    const string Latest = ":latest";

    /// <summary>The name without the registry that docker adds and with the tag that it adds: <c>app</c> and <c>docker.io/library/app</c> are <c>app:latest</c>.</summary>
    public static string Full(string image)
    {
        if (image.StartsWith("docker.io/", StringComparison.Ordinal)) image = image["docker.io/".Length..];
        if (image.StartsWith("library/", StringComparison.Ordinal)) image = image["library/".Length..];
        return image.IndexOf(':', image.LastIndexOf('/') + 1) >= 0 ? image : image + Latest;
    }

    /// <summary>What every spelling of a full name has in it: the name without a tag that may be left out.</summary>
    public static string Repository(string full) => full.EndsWith(Latest, StringComparison.Ordinal) ? full[..^Latest.Length] : full;
}
