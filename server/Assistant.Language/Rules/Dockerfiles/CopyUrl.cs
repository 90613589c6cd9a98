using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class CopyUrl
{
    public static readonly Rule Rule = InstructionRule.Of("CopyUrl", "COPY cannot download", Severity.Error, """
        `COPY` takes files of the build context, a stage or an image. Downloads are the business of `ADD`.

        Bad:

        ```dockerfile
        COPY https://example.org/data.csv /data/
        ```

        Good:

        ```dockerfile
        ADD https://example.org/data.csv /data/
        ```
        """, Check, InstructionKind.Copy);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        !instruction.JoinedText.Contains("://", StringComparison.Ordinal) ? [] :
        from source in CopySource.Of(instruction)
        where CopySource.IsUrl(source.Value) || source.Value.StartsWith("git://")
        select Rule.At(source.Span, "COPY cannot download; ADD can.", [.. ToAdd(instruction)]);

    static IEnumerable<Fix> ToAdd(Instruction copy)
    {
        var keyword = copy.Keyword.Value == copy.Keyword.Value.ToLowerInvariant() ? "add" : "ADD";
        if (copy.Flags.All(flag => flag.Name is "chown" or "chmod" or "link" or "exclude")) yield return RuleInput.Replacing(copy.Keyword.Span, keyword);
    }
}
