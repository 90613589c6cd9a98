using System.Collections.Frozen;

namespace Assistant.Language.Dockerfiles;

/// <summary>The arguments that the builder itself sets, in FROM lines and in a stage that declares them.</summary>
public static class PlatformArguments
{
    static readonly FrozenDictionary<string, string> Usual = new Dictionary<string, string>
    {
        ["TARGETPLATFORM"] = "linux/amd64",
        ["TARGETOS"] = "linux",
        ["TARGETOSVERSION"] = "",
        ["TARGETARCH"] = "amd64",
        ["TARGETVARIANT"] = "",
        ["TARGETSTAGE"] = "default",
        ["BUILDPLATFORM"] = "linux/amd64",
        ["BUILDOS"] = "linux",
        ["BUILDOSVERSION"] = "",
        ["BUILDARCH"] = "amd64",
        ["BUILDVARIANT"] = "",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Names => Usual.Keys.Order(StringComparer.Ordinal);

    /// <summary>What the argument holds on a machine with a 64-bit Intel or AMD processor; null when it is none of these.</summary>
    public static string? UsualValue(string name) => Usual.GetValueOrDefault(name);
}
