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
        var instructions = file.Instructions.SkipWhile(instruction => instruction.Kind != InstructionKind.From).Where(instruction => instruction.Kind != InstructionKind.Unknown);
        var (upper, lower) = (0, 0);
        foreach (var instruction in instructions)
        {
            if (instruction.Written == instruction.Name) upper++;
            else if (IsLower(instruction)) lower++;
        }
        foreach (var instruction in instructions)
        {
            if (lower > upper ? IsLower(instruction) : instruction.Written == instruction.Name) continue;
            var (wanted, words) = lower > upper ? (instruction.Name.ToLowerInvariant(), "lower case") : (instruction.Name, "capitals");
            var span = instruction.Keyword.Span;
            yield return Rule.At(span, $"{instruction.Written} is written in another case than most instructions, which are in {words}.", RuleInput.Replacing(span, wanted));
        }
    }

    static bool IsLower(Instruction instruction) => !instruction.Written.AsSpan().ContainsAnyInRange('A', 'Z');
}
