using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidChecksum
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidChecksum", "A --checksum cannot be checked", Severity.Error, """
        A checksum belongs to one download: `sha256:` and 64 hexadecimal digits for a URL, the commit for a git repository. Local
        files have none.

        Bad:

        ```dockerfile
        ADD --checksum=sha256:abc https://example.org/data.csv /data/
        ```

        Good:

        ```dockerfile
        ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/data.csv /data/
        ```
        """, Check, InstructionKind.Add);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) => Fault(file, instruction) is { } fault ? [fault] : [];

    static Finding? Fault(Dockerfile file, Instruction add)
    {
        if (add.Flag("checksum")?.Value is not { Value.Length: > 0 } value || add.Arguments.Length < 2) return null;
        var scope = file.ScopeOf(add);
        var sources = CopySource.Of(add).Select(source => scope.Expand(source.Value, file.Escape)).ToList();
        if (sources.Count != 1) return Rule.At(value.Span, "A checksum needs exactly one source.");
        if (!scope.IsCertain(sources[0]) || sources[0].Error is not null) return null;
        var source = sources[0].Value;
        if (CopySource.IsGit(source)) return null;
        if (!CopySource.IsUrl(source)) return Rule.At(value.Span, $"Only downloads have a checksum; {source} is a local path.");
        var checksum = scope.Expand(value.Value, file.Escape);
        if (!scope.IsCertain(checksum) || IsDigest(checksum.Value)) return null;
        return Rule.At(value.Span, $"{checksum.Value} is no checksum: write sha256: and 64 hexadecimal digits in lower case.");
    }

    static bool IsDigest(string text)
    {
        var length = text.Split(':')[0] switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => -1 };
        var hash = text[(text.IndexOf(':') + 1)..];
        return hash.Length == length && hash.All(char.IsAsciiHexDigitLower);
    }
}
