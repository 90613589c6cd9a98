using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests;

/// <summary>Manifests, indexes and configurations made by the tests, and where a registry would show them.</summary>
sealed class StoredImage
{
    public const string Manifest = "application/vnd.oci.image.manifest.v1+json";
    public const string Index = "application/vnd.oci.image.index.v1+json";

    /// <summary>By digest; layers are only described.</summary>
    public Dictionary<string, (string Type, string Content)> Parts { get; } = [];

    public Dictionary<string, string> Tags { get; } = [];

    /// <summary>An image for one platform; gives its digest.</summary>
    public string Single(string? tag, string config, int layer, string os = "linux", string architecture = "amd64", string? variant = null)
    {
        var layers = new JsonArray(Descriptor("application/vnd.oci.image.layer.v1.tar+gzip", Put("application/octet-stream", new string('l', layer))));
        var configuration = new JsonObject { ["os"] = os, ["architecture"] = architecture, ["variant"] = variant, ["created"] = "2026-01-02T03:04:05Z", ["config"] = JsonNode.Parse(config) };
        var manifest = new JsonObject
        {
            ["schemaVersion"] = 2, ["mediaType"] = Manifest,
            ["config"] = Descriptor("application/vnd.oci.image.config.v1+json", Put("application/octet-stream", configuration.ToJsonString())),
            ["layers"] = layers,
        };
        return Tagged(tag, Put(Manifest, manifest.ToJsonString()));
    }

    /// <summary>An index of images for several platforms, with an attestation as buildx adds it; gives its digest.</summary>
    public string Several(string tag, params (string Digest, string Os, string Architecture, string? Variant)[] builds)
    {
        var manifests = new JsonArray();
        foreach (var (digest, os, architecture, variant) in builds)
        {
            var descriptor = Descriptor(Manifest, digest);
            descriptor["platform"] = new JsonObject { ["os"] = os, ["architecture"] = architecture, ["variant"] = variant };
            manifests.Add(descriptor);
        }
        var attestation = Descriptor(Manifest, builds[0].Digest);
        attestation["platform"] = new JsonObject { ["os"] = "unknown", ["architecture"] = "unknown" };
        manifests.Add(attestation);
        return Tagged(tag, Put(Index, new JsonObject { ["schemaVersion"] = 2, ["mediaType"] = Index, ["manifests"] = manifests }.ToJsonString()));
    }

    /// <summary>As a registry shows it: by tag or digest; null for what it does not have.</summary>
    public Answer? Answer(Asked asked)
    {
        var name = asked.Path[(asked.Path.LastIndexOf('/') + 1)..];
        var digest = Tags.GetValueOrDefault(name, name);
        return Parts.TryGetValue(digest, out var part) ? new(200, part.Content, ("Content-Type", part.Type), ("Docker-Content-Digest", digest)) : Tests.Answer.Error(404, "MANIFEST_UNKNOWN");
    }

    public static string DigestOf(string content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    string Put(string type, string content)
    {
        var digest = DigestOf(content);
        Parts[digest] = (type, content);
        return digest;
    }

    string Tagged(string? tag, string digest)
    {
        if (tag is not null) Tags[tag] = digest;
        return digest;
    }

    JsonObject Descriptor(string type, string digest) => new() { ["mediaType"] = type, ["digest"] = digest, ["size"] = Encoding.UTF8.GetByteCount(Parts[digest].Content) };
}
