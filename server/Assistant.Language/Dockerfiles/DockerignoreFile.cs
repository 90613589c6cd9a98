using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// What a <c>.dockerignore</c> keeps out of a build: the last pattern that fits a path or a folder above it decides, <c>!</c> brings back.
/// </summary>
public sealed class DockerignoreFile
{
    readonly ImmutableArray<DockerignorePattern> patterns;

    DockerignoreFile(ImmutableArray<DockerignorePattern> patterns, string? problem) => (this.patterns, Problem) = (patterns, problem);

    /// <summary>True when no folder may be skipped as a whole, since something in it may be brought back.</summary>
    public bool BringsBack => patterns.Any(pattern => pattern.BringsBack);

    /// <summary>Why a build with this file fails: the first pattern that cannot be read, as a sentence; null when all can.</summary>
    public string? Problem { get; }

    public static DockerignoreFile Parse(string text)
    {
        var patterns = ImmutableArray.CreateBuilder<DockerignorePattern>();
        string? problem = null;
        var number = 0;
        foreach (var line in (text.StartsWith('\uFEFF') ? text[1..] : text).Split('\n'))
        {
            number++;
            // Only in the first column does # begin a comment.
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)) continue;
            if (DockerignorePattern.Read(line.Trim()) is { } pattern) patterns.Add(pattern);
            else problem ??= $"The pattern {line.Trim()} in line {number} of the .dockerignore cannot be read.";
        }
        return new(patterns.DrainToImmutable(), problem);
    }

    /// <summary>Whether a path, relative to the build context and with slashes, is kept out; also when a folder above it is.</summary>
    public bool Ignores(string path)
    {
        var cleaned = DockerignorePattern.Clean(path.TrimStart('/'));
        var ignored = false;
        foreach (var pattern in patterns)
            if (ignored == pattern.BringsBack && MatchesWithParents(pattern, cleaned)) ignored = !pattern.BringsBack;
        return ignored;
    }

    static bool MatchesWithParents(DockerignorePattern pattern, string path)
    {
        if (pattern.Matches(path)) return true;
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (pattern.Matches(path.AsSpan(0, slash))) return true;
        return false;
    }
}
