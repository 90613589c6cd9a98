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
        var (upper, lower, all) = (0, 0, 0);
        foreach (var instruction in file.Instructions)
        {
            if (!Counts(file, instruction)) continue;
            all++;
            if (instruction.Written == instruction.Name) upper++;
            else if (IsLower(instruction)) lower++;
        }
        var mostAreLower = lower > upper;
        return all == (mostAreLower ? lower : upper) ? [] : Others(file, mostAreLower);
    }

    static bool Counts(Dockerfile file, Instruction instruction) =>
        instruction.Kind == InstructionKind.From || (instruction.Kind != InstructionKind.Unknown && file.IsInStage(instruction));

    static IEnumerable<Finding> Others(Dockerfile file, bool mostAreLower) =>
        from instruction in file.Instructions
        where Counts(file, instruction) && !(mostAreLower ? IsLower(instruction) : instruction.Written == instruction.Name)
        let wanted = mostAreLower ? instruction.Name.ToLowerInvariant() : instruction.Name
        let span = instruction.Keyword.Span
        select Rule.At(
            span, $"{instruction.Written} is written in another case than most instructions, which are in {(mostAreLower ? "lower case" : "capitals")}.",
            RuleInput.Replacing(span, wanted));

    static bool IsLower(Instruction instruction) => !instruction.Written.AsSpan().ContainsAnyInRange('A', 'Z');
}
