namespace Assistant.Language.Dockerfiles;

/// <summary>
/// The folder that a build is given, as far as the one who opened the Dockerfile can look into it. Answers come at once and may be
/// empty; paths are relative to the folder, with slashes, and never begin or end with one.
/// </summary>
public interface IBuildContext
{
    /// <summary>The <c>.dockerignore</c> that counts for this Dockerfile; null when there is none.</summary>
    DockerignoreFile? Ignored { get; }

    /// <summary>The entries of a folder, the context's own for an empty path; empty when there is no such folder.</summary>
    IEnumerable<BuildContextEntry> Entries(string folder);
}

/// <summary>A file or a folder in the build context.</summary>
public readonly record struct BuildContextEntry(string Name, bool IsFolder);
