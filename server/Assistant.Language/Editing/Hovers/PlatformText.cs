namespace Assistant.Language.Editing.Hovers;

/// <summary>A platform such as <c>linux/arm64</c> in words.</summary>
static class PlatformText
{
    /// <summary>Null when a variable stands in it or the architecture is not known.</summary>
    public static string? Of(string platform) => platform.ToLowerInvariant().Split('/') switch
    {
        [var os, var architecture, ..] when Machine(architecture) is { } machine => $"{System(os)} on {machine}.",
        [var one] when Machine(one) is { } machine => $"Linux on {machine}.",
        _ => null,
    };

    static string System(string os) => os switch { "linux" => "Linux", "windows" => "Windows", "darwin" => "macOS", _ => os };

    static string? Machine(string architecture) => architecture switch
    {
        "amd64" or "x86_64" => "64-bit Intel and AMD processors",
        "arm64" or "aarch64" => "64-bit ARM processors: Apple silicon, Graviton, newer Raspberry Pis",
        "arm" => "32-bit ARM processors",
        "386" => "32-bit Intel processors",
        "ppc64le" => "IBM POWER",
        "s390x" => "IBM Z",
        "riscv64" => "64-bit RISC-V processors",
        _ => null,
    };
}
