using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class RedundantTargetPlatform
{
    public static readonly Rule Rule = BuildCheck.Rule("RedundantTargetPlatform", "A platform is given that is the default", """
        Without `--platform`, a stage is built for the target platform anyway.

        Bad:

        ```dockerfile
        FROM --platform=$TARGETPLATFORM python:3.12
        ```

        Good:

        ```dockerfile
        FROM python:3.12
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        let platform = stage.Platform
        where platform?.Value is { Value: "$TARGETPLATFORM" or "${TARGETPLATFORM}" }
        select Rule.At(platform.Span, "The target platform is the default.", new Fix("Remove the flag", [new(WithBlanks(file, platform), "")]));

    /// <summary>The flag with the blanks behind it.</summary>
    public static TextSpan WithBlanks(Dockerfile file, Flag flag)
    {
        var end = flag.Span.End;
        while (end < file.Text.Length && file.Text[end] is ' ' or '\t') end++;
        return TextSpan.FromBounds(flag.Span.Start, end);
    }
}
