using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static partial class JsonStringsOnly
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
        instruction is { Form: not ArgumentForm.JsonWithOtherValues, Kind: not InstructionKind.Onbuild } ? [] :
        from one in instruction.WithTrigger()
        where one.Form == ArgumentForm.JsonWithOtherValues
        select Rule.At(one.Rest.Span, "Every item of the JSON array must be a string in double quotes.", [.. InQuotes(one)]);

    /// <summary>Numbers and words can become strings; arrays and objects cannot.</summary>
    static IEnumerable<Fix> InQuotes(Instruction instruction)
    {
        var text = instruction.Rest.Value;
        if (text.IndexOf('[', 1) >= 0 || text.Contains('{')) yield break;
        var bare = Item().Matches(text).Where(item => item.Value[0] != '"');
        yield return new("Put it in quotes", [.. bare.SelectMany(item => new TextChange[]
        {
            new(instruction.SpanOf(instruction.Rest, item.Index, 0), "\""),
            new(instruction.SpanOf(instruction.Rest, item.Index + item.Length, 0), "\""),
        })]);
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|[-+.\w]+")]
    private static partial Regex Item();
}
