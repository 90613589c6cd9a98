using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class MultipleInstructionsDisallowed
{
    public static readonly Rule Rule = BuildCheck.Rule("MultipleInstructionsDisallowed", "An instruction is overruled by a later one", """
        Of several `CMD`, `ENTRYPOINT` or `HEALTHCHECK` in a stage only the last counts.

        Bad:

        ```dockerfile
        CMD ["python"]
        CMD ["jupyter", "lab"]
        ```

        Good:

        ```dockerfile
        CMD ["jupyter", "lab"]
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file) =>
        from stage in file.Stages
        from same in stage.Instructions.Where(instruction => instruction.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck)
            .GroupBy(instruction => instruction.Kind)
        from overruled in same.SkipLast(1)
        select Rule.At(overruled.Keyword.Span, $"A later {overruled.Name} of this stage overrules this one.", RuleInput.Removing($"this {overruled.Name}", overruled.FullSpan))
            with { Tag = FindingTag.Unnecessary };
}
