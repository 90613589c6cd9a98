using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class JsonStringsOnly
{
    public static readonly Rule Rule = InstructionRule.Of("JsonStringsOnly", "A JSON array holds something other than strings", Severity.Error, """
        In the JSON form every argument is a string in double quotes, numbers too.

        Bad:

        ```dockerfile
        CMD ["sleep", 10]
        ```

        Good:

        ```dockerfile
        CMD ["sleep", "10"]
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        from one in instruction.WithTrigger()
        where one.Form == ArgumentForm.JsonWithOtherValues
        select Rule.At(one.Rest.Span, "Every item of the JSON array must be a string in double quotes.");
}
