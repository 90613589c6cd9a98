using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Assistant.Engine;

/// <summary>Digests of what registries send.</summary>
static partial class RegistryDigest
{
    /// <summary>The digest that the registry tells; null when it tells none.</summary>
    public static string? Told(RegistryAnswer answer) => answer.Header("Docker-Content-Digest") is { } told && IsDigest(told) ? told : null;

    public static string Of(RegistryAnswer answer) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(answer.Body))}";

    public static bool IsDigest(string text) => Form.IsMatch(text);

    /// <summary>Fails when the bytes are not those that were asked for. Digests that are not SHA-256 are left to the engine.</summary>
    public static void MustBe(string digest, RegistryAnswer answer)
    {
        if (digest.StartsWith("sha256:", StringComparison.Ordinal) && Of(answer) != digest) throw answer.Unreadable("it is not what its digest says");
    }

    [GeneratedRegex("^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$")]
    private static partial Regex Form { get; }
}
