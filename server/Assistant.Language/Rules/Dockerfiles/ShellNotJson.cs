using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class ShellNotJson
{
    public static readonly Rule Rule = new("ShellNotJson", "SHELL needs a JSON array", Severity.Error, """
        `SHELL` has the JSON form only, with double quotes.

        Bad:

        ```dockerfile
        SHELL /bin/bash -c
        ```

        Good:

        ```dockerfile
        SHELL ["/bin/bash", "-c"]
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.Instructions(InstructionKind.Shell)
        where instruction.Form == ArgumentForm.Text && instruction.Arguments.Length > 0
        let words = instruction.Rest.Value.Split([' ', '\t', '[', ']', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
        let json = $"[{string.Join(", ", words.Select(word => $"\"{word.Replace("\\", "\\\\")}\""))}]"
        select Rule.At(instruction.Rest.Span, "SHELL takes a JSON array of strings in double quotes.", RuleInput.Replacing(instruction.Rest.Span, json));
}
