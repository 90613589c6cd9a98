using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class JsonStringsOnly
{
    public static readonly Rule Rule = new("JsonStringsOnly", "A JSON array holds something other than strings", Severity.Error, """
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

    static IEnumerable<Finding> Check(Document document) =>
        from instruction in document.InstructionsAndTriggers()
        where instruction.Form == ArgumentForm.JsonWithOtherValues
        select Rule.At(instruction.Rest.Span, "Every item of the JSON array must be a string in double quotes.");
}
