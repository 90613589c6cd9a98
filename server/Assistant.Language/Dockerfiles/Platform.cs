namespace Assistant.Language.Dockerfiles;

/// <summary>An operating system and an architecture, as far as the builder compares them.</summary>
readonly record struct Platform(string System, string Architecture)
{
    /// <summary>Reads <c>linux/arm64/v8</c>, or an architecture alone, which is one of linux; null when no architecture is named.</summary>
    public static Platform? Read(string text) => text.Split('/') switch
    {
        [var one] when Usual(one) is "amd64" or "arm64" or "arm" or "386" or "ppc64le" or "riscv64" or "s390x" => new("linux", Usual(one)),
        [var system, var architecture, ..] => new(system.Split('(')[0].ToLowerInvariant(), Usual(architecture)),
        _ => null,
    };

    public override string ToString() => $"{System}/{Architecture}";

    /// <summary>The builder's name for an architecture.</summary>
    static string Usual(string architecture) => architecture.ToLowerInvariant() switch
    {
        "x86_64" or "x86-64" => "amd64",
        "aarch64" => "arm64",
        "armhf" or "armel" => "arm",
        "i386" => "386",
        var same => same,
    };
}
