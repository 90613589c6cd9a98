using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static partial class InvalidPlatform
{
    static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "macos", "nacl", "netbsd", "openbsd", "plan9",
        "solaris", "windows", "zos", "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "armhf", "armel", "aarch64", "x86_64", "x86-64",
        "i386", "loong64", "ppc64", "ppc64le", "mips", "mipsle", "mips64", "mips64le", "mips64p32", "mips64p32le", "ppc", "riscv", "riscv64", "s390",
        "s390x", "sparc", "sparc64", "wasm", "local",
    };

    public static readonly Rule Rule = new("InvalidPlatform", "The platform of a FROM is not one", Severity.Error, """
        A platform is `OS/ARCHITECTURE` or `OS/ARCHITECTURE/VARIANT`, such as `linux/amd64`.

        Bad:

        ```dockerfile
        FROM --platform=linux/arm/v7/x python:3.12
        ```

        Good:

        ```dockerfile
        FROM --platform=linux/arm/v7 python:3.12
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from stage in document.Dockerfile?.Stages ?? []
        where stage.Platform?.Value is not null
        let value = stage.Platform!.Value!.Value
        let expanded = GlobalArguments.Expand(document.Dockerfile!, value)
        where value.Value.Length > 0 && expanded.Error is null
        let fault = Fault(expanded.Value)
        where fault is not null
        select Rule.At(value.Span, value.Value == expanded.Value ? fault : $"{value.Value}: {fault}");

    static string? Fault(string platform) => platform.Split('/') switch
    {
        [""] => "the platform is empty.",
        { Length: > 3 } => $"{platform} has too many parts; a platform is OS/ARCHITECTURE/VARIANT.",
        var parts when parts.FirstOrDefault(part => !Component.IsMatch(part)) is { } part => $"{(part.Length > 0 ? part : "An empty word")} cannot be a part of a platform.",
        [var one] when !Known.Contains(one.Split('(')[0]) => $"{one} is neither a known operating system nor an architecture.",
        _ => null,
    };

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+(\([A-Za-z0-9_.+-]*\))?$")]
    private static partial Regex Component { get; }
}
