using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class MaintainerDeprecated
{
    public static readonly Rule Rule = BuildCheck.Each("MaintainerDeprecated", "MAINTAINER is out of use", """
        A label holds the author, and more besides, in a way that tools read.

        Bad:

        ```dockerfile
        MAINTAINER Ada Lovelace
        ```

        Good:

        ```dockerfile
        LABEL org.opencontainers.image.authors="Ada Lovelace"
        ```
        """, Check, InstructionKind.Maintainer);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        [Rule.At(instruction.Keyword.Span, "MAINTAINER is out of use; a label holds the author.", [.. ToLabel(instruction, file.Escape)]) with { Tag = FindingTag.Deprecated }];

    static IEnumerable<Fix> ToLabel(Instruction maintainer, char escape)
    {
        if (maintainer.Rest.Value.Length == 0) yield break;
        var keyword = maintainer.Keyword.Value == maintainer.Keyword.Value.ToLowerInvariant() ? "label" : "LABEL";
        var author = maintainer.Rest.Value.Trim('"').Replace($"{escape}", $"{escape}{escape}").Replace("\"", $"{escape}\"").Replace("$", $"{escape}$");
        yield return new("Change to LABEL", [new(maintainer.HeadSpan, $"{keyword} org.opencontainers.image.authors=\"{author}\"")]);
    }
}
