using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class ConsistentInstructionCasing
{
    public static readonly Rule Rule = BuildCheck.Rule("ConsistentInstructionCasing", "Instructions are written in different cases", """
        Instructions read better when all are in one case. The one that most have counts, capitals when it is a draw.

        Bad:

        ```dockerfile
        FROM python:3.12
        run pip install pandas
        COPY . /app
        ```

        Good:

        ```dockerfile
        FROM python:3.12
        RUN pip install pandas
        COPY . /app
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file)
    {
        var keywords = file.Stages.SelectMany(stage => stage.Instructions.Prepend(stage.From))
            .Where(instruction => instruction.Kind != InstructionKind.Unknown).Select(instruction => instruction.Keyword).ToList();
        var lower = keywords.Count(keyword => keyword.Value == keyword.Value.ToLowerInvariant());
        var upper = keywords.Count(keyword => keyword.Value == keyword.Value.ToUpperInvariant());
        foreach (var keyword in keywords)
        {
            var wanted = lower > upper ? keyword.Value.ToLowerInvariant() : keyword.Value.ToUpperInvariant();
            if (keyword.Value == wanted) continue;
            var words = lower > upper ? "lower case" : "capitals";
            yield return Rule.At(keyword.Span, $"{keyword.Value} is written in another case than most instructions, which are in {words}.", RuleInput.Replacing(keyword.Span, wanted));
        }
    }
}
