using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static partial class InvalidChmod
{
    public static readonly Rule Rule = new("InvalidChmod", "The permissions of a --chmod are not well formed", Severity.Error, """
        Permissions are an octal number from 0 to 7777, or symbolic such as `u+x,go-w`.

        Bad:

        ```dockerfile
        COPY --chmod=789 run.sh /usr/local/bin/
        ```

        Good:

        ```dockerfile
        COPY --chmod=755 run.sh /usr/local/bin/
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.Instructions(InstructionKind.Copy, InstructionKind.Add)
        let value = instruction.Flag("chmod")?.Value
        where value is { Value.Length: > 0 }
        let scope = document.Dockerfile!.ScopeOf(instruction)
        let expanded = scope.Expand(value.Value.Value, document.Dockerfile!.Escape)
        where expanded.Error is null && expanded.Value.Length > 0 && scope.IsCertain(expanded) && !Mode.IsMatch(expanded.Value)
        select Rule.At(value.Value.Span, $"{expanded.Value} are no permissions: write an octal number from 0 to 7777, or something like u+x.");

    [GeneratedRegex(@"^(0*[0-7]{1,4}|[ugoa]*([-+=]([rwxXstugo]*|[0-7]+))+(,[ugoa]*([-+=]([rwxXstugo]*|[0-7]+))+)*)$")]
    private static partial Regex Mode { get; }
}
