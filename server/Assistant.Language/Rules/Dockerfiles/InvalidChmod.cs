using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static partial class InvalidChmod
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidChmod", "The permissions of a --chmod are not well formed", Severity.Error, """
        Permissions are an octal number from 0 to 7777, or symbolic such as `u+x,go-w`.

        Bad:

        ```dockerfile
        COPY --chmod=789 run.sh /usr/local/bin/
        ```

        Good:

        ```dockerfile
        COPY --chmod=755 run.sh /usr/local/bin/
        ```
        """, Check, InstructionKind.Copy, InstructionKind.Add);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction)
    {
        if (!instruction.HasFlags || instruction.Flag("chmod")?.Value is not { Value.Length: > 0 } value) yield break;
        var scope = file.ScopeOf(instruction);
        var expanded = scope.Expand(value.Value, file.Escape);
        if (expanded.Error is not null || expanded.Value.Length == 0 || !scope.IsCertain(expanded) || Mode.IsMatch(expanded.Value)) yield break;
        yield return Rule.At(value.Span, $"{expanded.Value} are no permissions: write an octal number from 0 to 7777, or something like u+x.");
    }

    [GeneratedRegex(@"^(0*[0-7]{1,4}|[ugoa]*([-+=]([rwxXstugo]*|[0-7]+))+(,[ugoa]*([-+=]([rwxXstugo]*|[0-7]+))+)*)$")]
    private static partial Regex Mode { get; }
}
