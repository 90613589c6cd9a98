using System.Text.RegularExpressions;

namespace Assistant.Language.Values;

/// <summary>The value of <c>--platform</c>: <c>OS[/ARCHITECTURE[/VARIANT]]</c>; one word may be either of the first two.</summary>
public sealed partial record Platform(string Os, string Architecture, string Variant)
{
    static readonly HashSet<string> systems =
    [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd", "openbsd", "plan9", "solaris", "windows", "zos",
    ];

    static readonly HashSet<string> architectures =
    [
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "loong64", "mips", "mipsle", "mips64", "mips64le", "mips64p32", "mips64p32le",
        "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
    ];

    /// <param name="hostArchitecture">Stands in when only an operating system is written.</param>
    public static Parsed<Platform> Parse(string text, string hostArchitecture = "amd64")
    {
        var parts = text.Split('/');
        if (parts.FirstOrDefault(part => !Component().IsMatch(part)) is { } wrong)
            return new Refused($"error parsing specified platform: {Go.Quoted(wrong)} is an invalid component of {Go.Quoted(text)}: platform specifier component must match \"^[A-Za-z0-9_.-]+$\": invalid argument");
        if (parts.Length == 1) return ParseWord(text, hostArchitecture);
        if (parts.Length > 3) return Error(text, "cannot parse platform specifier");
        var (architecture, variant) = NormalArchitecture(parts[1], parts.Length == 3 ? parts[2] : "");
        return new Platform(Normal(parts[0]), architecture, variant);
    }

    public override string ToString() => Variant == "" ? $"{Os}/{Architecture}" : $"{Os}/{Architecture}/{Variant}";

    static Parsed<Platform> ParseWord(string text, string hostArchitecture)
    {
        var system = Normal(text);
        if (systems.Contains(system)) return new Platform(system, hostArchitecture, "");
        var (architecture, variant) = NormalArchitecture(text, "");
        if (architectures.Contains(architecture)) return new Platform("linux", architecture, variant);
        return Error(text, "unknown operating system or architecture");
    }

    static Refused Error(string text, string reason) => new($"error parsing specified platform: {Go.Quoted(text)}: {reason}: invalid argument");

    static string Normal(string text) => text.ToLowerInvariant() is "macos" ? "darwin" : text.ToLowerInvariant();

    static (string Architecture, string Variant) NormalArchitecture(string architecture, string variant) => (architecture.ToLowerInvariant(), variant.ToLowerInvariant()) switch
    {
        ("i386", _) => ("386", ""),
        ("x86_64" or "x86-64" or "amd64", var v) => ("amd64", v == "v1" ? "" : v),
        ("aarch64" or "arm64", "8") => ("arm64", "v8"),
        ("aarch64", var v) => ("arm64", v),
        ("armhf", _) => ("arm", ""),
        ("armel", _) => ("arm", "v6"),
        ("arm", "5" or "6" or "7" or "8") => ("arm", "v" + variant),
        var (a, v) => (a, v),
    };

    [GeneratedRegex("^[A-Za-z0-9_.-]+$")]
    private static partial Regex Component();
}
