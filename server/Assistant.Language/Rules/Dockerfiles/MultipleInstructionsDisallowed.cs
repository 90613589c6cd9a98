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
        Overruled(file, InstructionKind.Cmd).Concat(Overruled(file, InstructionKind.Entrypoint)).Concat(Overruled(file, InstructionKind.Healthcheck));

    /// <summary>Those that have another of their kind below them in the same stage.</summary>
    static IEnumerable<Finding> Overruled(Dockerfile file, InstructionKind kind)
    {
        var same = file.InstructionsOf(kind);
        for (var i = 0; i + 1 < same.Length; i++)
        {
            var stage = file.StageAt(same[i].FullSpan.Start);
            if (stage is not null && ReferenceEquals(stage, file.StageAt(same[i + 1].FullSpan.Start))) yield return Finding(same[i]);
        }
    }

    static Finding Finding(Instruction overruled) =>
        Rule.At(overruled.Keyword.Span, $"A later {overruled.Name} of this stage overrules this one.", RuleInput.Removing($"this {overruled.Name}", overruled.FullSpan))
            with { Tag = FindingTag.Unnecessary };
}
