using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class MissingArgument
{
    public static readonly Rule Rule = InstructionRule.Of("MissingArgument", "An instruction lacks its arguments", Severity.Error, """
        Most instructions need at least one argument; `COPY` and `ADD` need a source and a destination.

        Bad:

        ```dockerfile
        COPY requirements.txt
        ```

        Good:

        ```dockerfile
        COPY requirements.txt /app/
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        instruction.Form != ArgumentForm.JsonWithOtherValues && Missing(instruction) is { } message ? [Rule.At(instruction.Keyword.Span, message)] : [];

    static string? Missing(Instruction instruction) => (instruction.Kind, instruction.Unplaced.Length) switch
    {
        (InstructionKind.Copy or InstructionKind.Add, 1) => $"{instruction.Name} needs a source and a destination; only {instruction.Arguments[0].Value} is given.",
        (InstructionKind.Copy or InstructionKind.Add, 0) => $"{instruction.Name} needs a source and a destination.",
        (InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.From or InstructionKind.Unknown, _) => null,
        (InstructionKind.Shell, 0) when instruction.Rest.Value.Length > 0 => "SHELL needs at least the name of a shell.",
        (InstructionKind.Onbuild, _) => instruction.Trigger is null && instruction.Rest.Value.Length == 0 ? "ONBUILD needs an instruction." : null,
        (_, 0) => $"{instruction.Name} needs an argument.",
        _ => null,
    };
}
