using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class ShellNotJson
{
    public static readonly Rule Rule = InstructionRule.Of("ShellNotJson", "SHELL needs a JSON array", Severity.Error, """
        `SHELL` has the JSON form only, with double quotes.

        Bad:

        ```dockerfile
        SHELL /bin/bash -c
        ```

        Good:

        ```dockerfile
        SHELL ["/bin/bash", "-c"]
        ```
        """, Check, InstructionKind.Shell);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction)
    {
        if (instruction.Form != ArgumentForm.Text || instruction.Arguments.IsEmpty) yield break;
        var words = instruction.Rest.Value.Split([' ', '\t', '[', ']', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        var json = $"[{string.Join(", ", words.Select(word => $"\"{word.Replace("\\", "\\\\")}\""))}]";
        yield return Rule.At(instruction.Rest.Span, "SHELL takes a JSON array of strings in double quotes.", RuleInput.Replacing(instruction.Rest.Span, json));
    }
}
