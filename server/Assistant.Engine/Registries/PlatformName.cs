using System.Runtime.InteropServices;

namespace Assistant.Engine;

/// <summary>Names of platforms as docker writes them: <c>linux/amd64</c>, <c>linux/arm64</c>, <c>linux/arm/v7</c>.</summary>
static class PlatformName
{
    /// <summary>What an engine on this machine runs: Linux, whatever the machine itself runs.</summary>
    public static string Machine => RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "linux/amd64",
        Architecture.Arm => "linux/arm/v7",
        var other => $"linux/{other.ToString().ToLowerInvariant()}",
    };

    /// <summary>Null for what is not built for anything, such as an attestation. Every arm64 is a v8, so docker does not write it.</summary>
    public static string? Of(string? system, string? architecture, string? variant) => (system, architecture, variant) switch
    {
        (null or "" or "unknown", _, _) or (_, null or "" or "unknown", _) => null,
        (_, "arm64", "v8") or (_, _, null or "") => $"{system}/{architecture}",
        _ => $"{system}/{architecture}/{variant}",
    };
}
