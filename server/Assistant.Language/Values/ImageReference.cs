using System.Buffers;

namespace Assistant.Language.Values;

/// <summary>
/// The name of an image, <c>[HOST[:PORT]/]PATH[:TAG][@DIGEST]</c>, as the docker client reads it. Without a host it is on
/// Docker Hub; a Docker Hub name of one part belongs to <c>library</c>.
/// </summary>
/// <param name="Registry">Host and port; <c>docker.io</c> when none is written.</param>
/// <param name="Repository">The path on the registry, such as <c>library/python</c> or <c>rocker/tidyverse</c>.</param>
/// <param name="Tag">Null when none is written; docker then takes <c>latest</c>, unless there is a digest.</param>
/// <param name="Digest">Algorithm and hash, such as <c>sha256:9f…</c>; null when none is written.</param>
public sealed record ImageReference(string Registry, string Repository, string? Tag, string? Digest)
{
    public const string DockerHub = "docker.io";

    const int LongestRepository = 255;

    /// <summary>Reads a name; what docker would refuse comes back as docker's sentence.</summary>
    public static Parsed<ImageReference> Parse(string text)
    {
        if (Plain(text) is { } plain) return plain;
        if (IsId(text)) return new Refused($"invalid repository name ({text}), cannot specify 64-byte hexadecimal strings");
        var (registry, name) = SplitRegistry(text);
        var repository = name.Split(':', '@')[0];
        if (repository.Any(char.IsUpper)) return new Refused($"invalid reference format: repository name ({repository}) must be lowercase");
        if (ImageReferenceGrammar.Read(registry, name) is not { } read) return new Refused("invalid reference format");
        if (DigestError(read.Digest) is { } error) return new Refused(error);
        if (read.Path.Length > LongestRepository) return new Refused($"repository name must not be more than {LongestRepository} characters");
        return new ImageReference(registry, read.Path, read.Tag, read.Digest);
    }

    /// <summary>The names of most images, without their grammar: <c>python:3.12-slim</c>, <c>quay.io/jupyter/base-notebook</c>. Null for all others.</summary>
    static ImageReference? Plain(string text)
    {
        var (registry, rest) = SplitRegistry(text);
        var colon = rest.IndexOf(':');
        var path = colon < 0 ? rest : rest[..colon];
        var tag = colon < 0 ? null : rest[(colon + 1)..];
        if (path.Length > 60 || !IsPlain(path, '/') || (registry != DockerHub && !(registry.Contains('.') && IsPlain(registry, '.')))) return null;
        if (tag is not null && (tag.Length is 0 or > 128 || tag[0] is '.' or '-' || tag.AsSpan().ContainsAnyExcept(TagCharacters))) return null;
        return new(registry, path, tag, null);
    }

    /// <summary>True for small letters and digits with single dashes and separators between them.</summary>
    static bool IsPlain(string text, char separator)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i])) continue;
            if ((text[i] != '-' && text[i] != separator) || i == 0 || i == text.Length - 1 || !char.IsAsciiLetterOrDigit(text[i - 1])) return false;
        }
        return text.Length > 0;
    }

    static readonly SearchValues<char> TagCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>True for 64 hexadecimal digits: the id of an image that is already on the engine, not a name.</summary>
    public static bool IsId(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The name as people write it: no <c>docker.io</c>, no <c>library/</c>, no tag.</summary>
    public string FamiliarName => Registry switch
    {
        DockerHub when Repository.StartsWith("library/") && Repository.LastIndexOf('/') == "library".Length => Repository["library/".Length..],
        DockerHub => Repository,
        _ => $"{Registry}/{Repository}",
    };

    /// <summary>The familiar name with its tag and digest, as written.</summary>
    public override string ToString() =>
        FamiliarName + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    /// <summary>The part before the first slash is a host when it could not be the first part of a path on Docker Hub.</summary>
    static (string Registry, string Name) SplitRegistry(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0) return (DockerHub, "library/" + text);
        var first = text[..slash];
        var isHost = first.AsSpan().ContainsAny('.', ':') || first == "localhost" || first.Any(char.IsUpper);
        if (!isHost) return (DockerHub, text);
        var name = text[(slash + 1)..];
        if (first is not (DockerHub or "index.docker.io")) return (first, name);
        return (DockerHub, name.Contains('/') ? name : "library/" + name);
    }

    static string? DigestError(string? digest)
    {
        if (digest is null) return null;
        var colon = digest.IndexOf(':');
        var hash = digest.AsSpan(colon + 1);
        return digest[..colon] switch
        {
            "sha256" => hash.Length == 64 ? HexError(hash) : "invalid checksum digest length",
            "sha384" => hash.Length == 96 ? HexError(hash) : "invalid checksum digest length",
            "sha512" => hash.Length == 128 ? HexError(hash) : "invalid checksum digest length",
            _ => "unsupported digest algorithm",
        };
    }

    static string? HexError(ReadOnlySpan<char> hash) =>
        hash.ContainsAnyInRange('A', 'F') ? "invalid checksum digest format" : null;
}
